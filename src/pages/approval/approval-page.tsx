import './approval.css';
import { t } from '../../ui/words.ts';
import { AskCode } from './ask-code.tsx';
import { OwnCard } from './own-card.tsx';
import { People } from './people.tsx';
import { Reading } from './reading.tsx';
import * as state from './state.ts';
import { Waiting } from './waiting.tsx';

/** Where people answer requests for approval, show their card and take the cards of others. */
export function ApprovalPage() {
  const asked = state.open.value;
  const wrong = state.wrong.value;
  return (
    <>
      <header class="page-head">
        <img src="/assets/icons/guidepost-32.png" alt="" />
        <h1>{t('approvalTitle')}</h1>
      </header>
      <main>
        <section class="card-block" aria-labelledby="answer-title">
          <h2 id="answer-title">{t('approvalAnswerTitle')}</h2>
          {asked ? (
            <Reading
              key={asked.code}
              asked={asked}
              given={state.given.value}
              isIntroduced={state.own.value !== null}
              refused={wrong?.at === 'alone' ? wrong.why : null}
              onAnswer={(isYes, termMs) => void state.answerOpen(isYes, termMs)}
              onAlone={() => void state.approveOpenAlone()}
              onClose={state.closeRequest}
            />
          ) : (
            <>
              <Waiting requests={state.waiting.value} onOpen={(code) => state.openRequest(code)} />
              <AskCode
                label={t('approvalRequestCode')}
                hint={t('approvalRequestHint')}
                open={t('approvalRead')}
                wrong={wrong?.at === 'request' ? wrong.why : null}
                onOpen={(code) => state.openRequest(code)}
                onFile={(file) => state.codeIn(file, 'request')}
              />
            </>
          )}
        </section>
        <OwnCard own={state.own.value} isUnsupported={wrong?.why === 'unsupported'} onSave={(name, role) => void state.introduceMe(name, role)} />
        <People
          people={state.people.value}
          offered={state.offered.value}
          wrong={wrong?.at === 'card' && wrong.why !== 'unsupported' ? wrong.why : null}
          onOffer={state.offerCard}
          onFile={(file) => state.codeIn(file, 'card')}
          onTake={() => void state.takeCard()}
          onDrop={state.dropCard}
          onRemove={(key) => void state.removePerson(key)}
        />
      </main>
    </>
  );
}
