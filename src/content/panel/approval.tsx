import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type AskedApproval, noAnswer, type Port, type TakenApproval } from '../port.ts';
import { Button } from './button.tsx';

interface Properties {
  /** The crisis level: a severe one asks for two people. */
  readonly level: number;
  /** The brands that judge: where there are several, a request names the one that it is for. */
  readonly brandNames: readonly string[];
  readonly port: Port;
}

/** Asks for approval of the held text by a code, and takes the answer that comes back. */
export function ApprovalFooter({ level, brandNames, port }: Properties): VNode {
  const [asked, setAsked] = useState<AskedApproval | null>(null);
  const [answer, setAnswer] = useState('');
  const [said, setSaid] = useState('');
  const request = async (): Promise<void> => {
    const code = await port.approving.ask();
    if (code === noAnswer) setSaid(port.word('pageApprovalFailed'));
    else setAsked(code);
  };
  const give = async (): Promise<void> => {
    const taken = await port.approving.give(answer);
    setSaid(taken === noAnswer ? port.word('pageApprovalFailed') : sentenceOf(taken, port));
    if (taken === noAnswer || taken.refused !== null) return;
    setAnswer('');
    // what is still held then is another brand's, or stands in another box: it is asked for anew
    if (taken.people === 0) setAsked(null);
  };
  return (
    <div class="approval">
      <p class="opens">{port.word(level >= 3 ? 'pageOpensByTwo' : 'pageOpensByApproval')}</p>
      {asked ? (
        <Request asked={asked} isNamed={brandNames.length > 1} port={port} />
      ) : (
        <Button class="primary" data-action="ask-approval" onClick={() => void request()}>
          {port.word('pageAskApproval')}
        </Button>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <label>
          {port.word('pageApprovalAnswer')}
          <input type="text" data-action="answer" value={answer} placeholder="GPA1…" onInput={(event) => setAnswer(event.currentTarget.value)} />
        </label>
        <button type="submit" data-action="give-approval" disabled={answer.trim() === ''}>
          {port.word('pageApprovalOpen')}
        </button>
      </form>
      {said && (
        <p class="said" role="alert">
          {said}
        </p>
      )}
    </div>
  );
}

interface RequestProperties {
  readonly asked: AskedApproval;
  readonly isNamed: boolean;
  readonly port: Port;
}

function Request({ asked: { code, picture, isAlone, brand }, isNamed, port }: RequestProperties): VNode {
  const [isCopied, setCopied] = useState(false);
  const [isShown, setShown] = useState(false);
  return (
    <div class="request">
      {isNamed && <p>{port.word('pageApprovalFor', { brand })}</p>}
      <p>{port.word(isAlone ? 'pageApprovalNobody' : 'pageApprovalSend')}</p>
      <textarea
        readOnly
        rows={2}
        value={code}
        data-action="code"
        aria-label={port.word('pageApprovalCode')}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="fixes">
        <Button data-action="copy-code" onClick={() => void port.copy(code).then(setCopied)}>
          {port.word(isCopied ? 'pageCopiedCode' : 'pageCopyCode')}
        </Button>
        <Button data-action="save-code" onClick={() => save(code)}>
          {port.word('pageSaveCode')}
        </Button>
        {picture && (
          <Button data-action="show-code" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {port.word('pageShowCode')}
          </Button>
        )}
        {isAlone && (
          <Button data-action="alone" onClick={port.approving.alone}>
            {port.word('pageApprovalAlone')}
          </Button>
        )}
      </div>
      {picture && isShown && (
        <svg class="picture" viewBox={`0 0 ${picture.size} ${picture.size}`} role="img" aria-label={port.word('pageApprovalCode')}>
          <path d={picture.path} />
        </svg>
      )}
    </div>
  );
}

function sentenceOf({ refused, people, legal }: TakenApproval, port: Port): string {
  if (refused !== null) return port.word(`approvalRefused_${refused}`);
  if (people === 0) return ''; // the notice says so
  return port.word(legal ? 'pageApprovalLegal' : 'pageApprovalMore');
}

/** A link that never stands in the page: only its click is wanted. */
function save(code: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([code], { type: 'text/plain' }));
  link.download = 'guidepost-request.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
