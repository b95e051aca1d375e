import { useEffect, useState } from 'preact/hooks';
import { type StatementTemplate, type StatementType, statementTypes } from '../../core/crisis/plan.ts';
import { fillStatement, slotNames } from '../../core/crisis/statement.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField, LinesField, TextField } from '../../ui/field.tsx';
import { languageOnScreen, t } from '../../ui/words.ts';
import { brand, crisis, plan } from './state.ts';
import { ApprovalAsk, Statements } from './statement-approval.tsx';
import { StatementSaid } from './statement-said.tsx';
import { bringDictionaries, clockOf, judgeStatement } from './statement-state.ts';
import { Step } from './step.tsx';

/** An official text: from a template, looked over, approved as it stands. */
export function StatementStep() {
  const [type, setType] = useState<StatementType>('holding');
  const [lang, setLang] = useState<'ru' | 'en'>(languageOnScreen());
  const [template, setTemplate] = useState<StatementTemplate | null>(null);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [text, setText] = useState('');
  useEffect(bringDictionaries, []);
  const fitting = plan.value.templates.filter((each) => each.type === type && each.lang === lang);
  const take = (chosen: StatementTemplate): void => {
    const usual = usualValues(chosen);
    setTemplate(chosen);
    setValues(usual);
    setText(fillStatement(chosen.body, usual));
  };
  const fill = (name: string, value: string): void => {
    const filled = { ...values, [name]: value };
    setValues(filled);
    if (template) setText(fillStatement(template.body, filled));
  };
  const verdict = judgeStatement(text);
  return (
    <Step name="statement">
      <div class="pair">
        <ChoiceField
          label={t('statementType')}
          value={type}
          choices={statementTypes.map((value) => ({ value, label: t(`statementType_${value}`) }))}
          onChange={(value) => setType(statementTypes.find((each) => each === value) ?? 'holding')}
        />
        <ChoiceField
          label={t('settingsReplyLanguage')}
          value={lang}
          choices={(['ru', 'en'] as const).map((value) => ({ value, label: t(`language_${value}`) }))}
          onChange={(value) => setLang(value === 'ru' ? 'ru' : 'en')}
        />
      </div>
      {fitting.length === 0 && <p class="soft">{t('statementNoTemplate')}</p>}
      <ul class="templates">
        {fitting.map((each) => (
          <li key={each.id}>
            <p>{each.body}</p>
            <Button label={t('statementTake')} small onPress={() => take(each)} />
          </li>
        ))}
      </ul>
      {template && (
        <div class="slots">
          {slotNames(template.body).map((name) => (
            <TextField key={`${template.id} ${name}`} label={name} value={values[name] ?? ''} onChange={(value) => fill(name, value)} />
          ))}
        </div>
      )}
      <LinesField label={t('statementText')} hint={t('statementTextHint')} rows={7} value={text} onChange={setText} />
      <StatementSaid text={text} verdict={verdict} />
      <ApprovalAsk
        text={text}
        type={type}
        lang={lang}
        isReady={text.trim() !== '' && verdict.isSure && verdict.doubts.length === 0}
        accounts={brand.value?.guide.brand.accounts ?? []}
      />
      <Statements all={crisis.value?.statements ?? []} />
    </Step>
  );
}

/** What is known already goes into its slot: the contact of who speaks, the time of the next update. */
function usualValues({ body }: StatementTemplate): Record<string, string> {
  const { people } = plan.value;
  const contact = (people.find(({ role, contacts }) => role === 'spokesperson' && contacts.length > 0) ?? people.find(({ contacts }) => contacts.length > 0))
    ?.contacts[0];
  const at = crisis.value?.nextUpdateAt;
  const values: Record<string, string> = {};
  for (const name of slotNames(body)) {
    if (/^(?:контакт|contact)$/iu.test(name) && contact) values[name] = contact;
    if (/^(?:когда|when)$/iu.test(name) && at !== undefined) values[name] = `${languagePrefix(name)} ${clockOf(at)}`;
  }
  return values;
}

function languagePrefix(name: string): string {
  return /[а-я]/iu.test(name) ? 'в' : 'at';
}
