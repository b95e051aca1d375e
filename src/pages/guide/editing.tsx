import type { Clause, Guide, GuideDocument, Section } from '../../core/guide.ts';
import { clausesIn, looseRules } from '../../core/guide-document/document.ts';
import { addClause, addSection, changeClause, changeSection, hangRule, moveClause } from '../../core/guide-document/edit.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../ui/words.ts';
import { hangable, ruleName } from './rule-names.ts';
import * as state from './state.ts';

interface EditingAsked {
  readonly guide: Guide;
  readonly document: GuideDocument;
  readonly canUndo: boolean;
}

/** The text to be written: sections, clauses, and which rules hang where. Nothing counts before it is saved. */
export function Editing({ guide, document, canUndo }: EditingAsked) {
  const loose = looseRules({ ...guide, document });
  return (
    <main class="guide-editing">
      <p class="bar">
        <Button label={t('save')} look="primary" onPress={() => void state.save()} />
        <Cancel />
        <Button label={t('undo')} icon="undo" disabled={!canUndo} onPress={state.undo} />
        <span class="soft small">{t('guideBlankHint')}</span>
      </p>
      {state.isOvertaken.value && (
        <Notice level="warn">
          <p>{t('guideOvertaken')}</p>
        </Notice>
      )}
      {document.sections.map((section, at) => (
        <SectionForm key={section.id} guide={guide} section={section} number={at + 1} />
      ))}
      <p>
        <Button
          label={t('guideSectionAdd')}
          icon="plus"
          onPress={() => state.change((before) => addSection(before, { id: crypto.randomUUID(), title: t('guideSectionNew'), about: '', clauses: [] }))}
        />
      </p>
      {loose.length > 0 && (
        <section class="loose">
          <h2>{t('guideLooseRules')}</h2>
          <ul>
            {loose.map((rule) => (
              <li key={rule}>
                <span>{ruleName(guide, rule)}</span>
                <ClauseChoice document={document} rule={rule} label={t('guideHang', { rule: ruleName(guide, rule) })} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

/** Asks once more where something would be lost. */
function Cancel() {
  if (!state.isChanged()) return <Button label={t('cancel')} onPress={state.leaveEditing} />;
  return <ConfirmButton label={t('cancel')} question={t('guideDropChanges')} onConfirm={state.leaveEditing} />;
}

function SectionForm({ guide, section, number }: Pick<EditingAsked, 'guide'> & { readonly section: Section; readonly number: number }) {
  const set = (part: Partial<Section>): void => state.change((before) => changeSection(before, section.id, (found) => ({ ...found, ...part })), false);
  return (
    <section>
      <header>
        <b>{number}.</b>
        <input class="control" aria-label={t('guideSectionTitle')} value={section.title} onInput={(event) => set({ title: event.currentTarget.value })} />
        <Button
          label={`${t('guideSectionDelete')}: ${section.title}`}
          icon="trash"
          look="quiet"
          bare
          onPress={() => state.change((before) => changeSection(before, section.id, () => null))}
        />
      </header>
      <input
        class="control about"
        aria-label={`${t('guideSectionAbout')}: ${section.title}`}
        placeholder={t('guideSectionAbout')}
        value={section.about}
        onInput={(event) => set({ about: event.currentTarget.value })}
      />
      <ol class="clause-forms">
        {section.clauses.map((clause, place) => (
          <ClauseForm
            key={clause.id}
            guide={guide}
            clause={clause}
            number={`${number}.${place + 1}`}
            isFirst={place === 0}
            isLast={place === section.clauses.length - 1}
          />
        ))}
      </ol>
      <Button
        label={t('guideClauseAdd')}
        icon="plus"
        small
        onPress={() => state.change((before) => addClause(before, section.id, { id: crypto.randomUUID(), text: '', rules: [] }))}
      />
    </section>
  );
}

interface ClauseAsked {
  readonly guide: Guide;
  readonly clause: Clause;
  readonly number: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function ClauseForm({ guide, clause, number, isFirst, isLast }: ClauseAsked) {
  const hung = clause.rules.map((rule) => ({ rule, name: ruleName(guide, rule) || rule }));
  const free = hangable(guide).filter((rule) => !clause.rules.includes(rule));
  return (
    <li class="clause-form">
      <span class="number">{number}</span>
      <div class="clause">
        <textarea
          class="control"
          rows={3}
          aria-label={t('guideClause', { number })}
          value={clause.text}
          onInput={(event) => {
            const text = event.currentTarget.value;
            state.change((before) => changeClause(before, clause.id, (found) => ({ ...found, text })), false);
          }}
        />
        <div class="hung small">
          {hung.map(({ rule, name }) => (
            <span key={rule} class="tag">
              <span>{name}</span>
              <Button
                label={t('guideUnhang', { rule: name })}
                icon="close"
                look="quiet"
                bare
                small
                onPress={() =>
                  state.change((before) => changeClause(before, clause.id, (found) => ({ ...found, rules: found.rules.filter((each) => each !== rule) })))
                }
              />
            </span>
          ))}
          <select
            class="control"
            aria-label={`${t('guideHangHere')}: ${number}`}
            value=""
            onChange={(event) => {
              const rule = event.currentTarget.value;
              if (rule) state.change((before) => hangRule(before, rule, clause.id));
            }}
          >
            <option value="">{t('guideHangHere')}</option>
            {free.map((rule) => (
              <option key={rule} value={rule}>
                {short(ruleName(guide, rule) || rule)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <span class="moves">
        <Button
          label={t('guideUp', { number })}
          icon="up"
          look="quiet"
          bare
          small
          disabled={isFirst}
          onPress={() => state.change((before) => moveClause(before, clause.id, -1))}
        />
        <Button
          label={t('guideDown', { number })}
          icon="down"
          look="quiet"
          bare
          small
          disabled={isLast}
          onPress={() => state.change((before) => moveClause(before, clause.id, 1))}
        />
        <Button
          label={t('guideClauseDelete', { number })}
          icon="trash"
          look="quiet"
          bare
          small
          onPress={() => state.change((before) => changeClause(before, clause.id, () => null))}
        />
      </span>
    </li>
  );
}

/** Hangs a rule on the clause that is chosen. */
function ClauseChoice({ document, rule, label }: { readonly document: GuideDocument; readonly rule: string; readonly label: string }) {
  return (
    <select
      class="control"
      aria-label={label}
      value=""
      onChange={(event) => {
        const clause = event.currentTarget.value;
        if (clause) state.change((before) => hangRule(before, rule, clause));
      }}
    >
      <option value="">{t('guideHangOn')}</option>
      {clausesIn(document).map(({ clause, number }) => (
        <option key={clause.id} value={clause.id}>
          {short(`${number} ${clause.text}`)}
        </option>
      ))}
    </select>
  );
}

const mostShown = 70;

function short(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown).trimEnd()}…` : text;
}
