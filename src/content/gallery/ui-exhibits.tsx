/** The pieces of src/ui that stand in the document of a page of ours. */
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { ChoiceField, LinesField, TextField } from '../../ui/field.tsx';
import { Icon, iconNames } from '../../ui/icon.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Segment, Segments } from '../../ui/segments.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { t, tBoth } from '../../ui/words.ts';
import type { Exhibit } from './exhibit.tsx';

const nothing = (): void => undefined;
const verdicts = ['clear', 'note', 'warn', 'hold'] as const;

export function uiExhibits(): readonly Exhibit[] {
  const save = t('save');
  const weekdays = tBoth({ ru: 'пн вт ср чт пт сб вс', en: 'Mon Tue Wed Thu Fri Sat Sun' }).split(' ');
  const label = tBoth({ ru: 'Название бренда', en: 'Name of the brand' });
  const hint = tBoth({ ru: 'Как его пишут на сайте и в договорах.', en: 'As it stands on the site and in contracts.' });
  const error = tBoth({ ru: 'Без названия бренд не сохранить.', en: 'A brand cannot be kept without a name.' });
  const name = tBoth({ ru: 'Кофейня «Берег»', en: 'Shoreline Coffee' });
  const choices = tBoth({ ru: 'Любая сеть|ВКонтакте|Телеграм', en: 'Any network|VK|Telegram' })
    .split('|')
    .map((each) => ({ value: each, label: each }));
  return [
    ...(['plain', 'primary', 'danger', 'quiet'] as const).flatMap((look) => [
      ui('Button', look, () => <Button label={save} look={look} />),
      ui('Button', `${look}, disabled`, () => <Button label={save} look={look} disabled />),
    ]),
    ui('Button', 'with an icon', () => <Button label={save} icon="download" />),
    ui('Button', 'small', () => <Button label={save} icon="download" small />),
    ui('Button', 'bare', () => <Button label={save} icon="trash" bare look="quiet" />),
    ui('Button', 'a long label', () => <Button label={hint + hint} icon="rules" />),
    ui('ConfirmButton', 'at rest', () => <ConfirmButton label={t('remove')} question={error} icon="trash" onConfirm={nothing} />),
    ui('ConfirmButton', 'asks', () => <ConfirmButton label={t('remove')} question={error} icon="trash" onConfirm={nothing} />, ['button']),
    ui('Chips', 'none chosen', () => <Chips label={label} choices={weekdays.map((each) => ({ value: each, label: each }))} chosen={[]} onChange={nothing} />),
    ui('Chips', 'some chosen, a hint', () => (
      <Kept
        from={weekdays.slice(0, 2)}
        draw={(chosen, choose) => (
          <Chips label={label} hint={hint} choices={weekdays.map((each) => ({ value: each, label: each }))} chosen={chosen} onChange={choose} />
        )}
      />
    )),
    ui('TextField', 'empty', () => <TextField label={label} value="" placeholder={name} onChange={nothing} />),
    ui('TextField', 'filled, a hint', () => <TextField label={label} hint={hint} value={name} onChange={nothing} />),
    ui('TextField', 'wrong', () => <TextField label={label} hint={hint} error={error} value="" onChange={nothing} />),
    ui('TextField', 'a date', () => <TextField label={label} type="date" value="2026-03-08" onChange={nothing} />),
    ui('TextField', 'suggestions', () => <TextField label={label} value="" suggestions={weekdays} onChange={nothing} />),
    ui('LinesField', 'filled', () => <LinesField label={label} hint={hint} value={`${name}\n${hint}`} onChange={nothing} />),
    ui('LinesField', 'wrong', () => <LinesField label={label} error={error} value="" onChange={nothing} />),
    ui('ChoiceField', 'chosen', () => <ChoiceField label={label} hint={hint} value={choices[1]?.value ?? ''} choices={choices} onChange={nothing} />),
    ui('ChoiceField', 'wrong', () => <ChoiceField label={label} error={error} value={choices[0]?.value ?? ''} choices={choices} onChange={nothing} />),
    ...verdicts.map((level) => ui('LevelMark', level, () => <LevelMark level={level} />)),
    ...verdicts.map((level) =>
      ui('Notice', level, () => (
        <Notice level={level}>
          <p class="title">{label}</p>
          <p>{error}</p>
          <p class="actions">
            <Button label={save} small />
          </p>
        </Notice>
      )),
    ),
    ...([0, 1, 2, 3] as const).map((level) =>
      ui('Segments', `crisis level ${level}`, () => (
        <Kept from={level as number} draw={(value, choose) => <Segments label={label} segments={crisisSegments()} value={value} onChoose={choose} />} />
      )),
    ),
    ui('Toggle', 'off', () => <Toggle label={label} on={false} onChange={nothing} />),
    ui('Toggle', 'on', () => <Toggle label={label} on={true} onChange={nothing} />),
    ui('Icon', 'all', () => (
      <ul style="display: flex; flex-wrap: wrap; gap: 4px 16px">
        {iconNames.map((each) => (
          <li key={each} style="display: flex; gap: 6px; align-items: center">
            <Icon name={each} /> {each}
          </li>
        ))}
      </ul>
    )),
  ];
}

function crisisSegments(): readonly Segment<number>[] {
  const looks = ['calm', 'amber', 'red', 'full'] as const;
  return looks.map((look, value) => ({ value, look, label: t(`levelName${value}`) }));
}

function ui(piece: string, state: string, draw: () => ComponentChild, press: readonly string[] = []): Exhibit {
  return { piece, state, draw, press };
}

/** A piece that follows what is pressed, as in a page. */
function Kept<V>({ from, draw }: { readonly from: V; readonly draw: (value: V, choose: (value: V) => void) => ComponentChild }) {
  const [value, setValue] = useState(from);
  return <>{draw(value, setValue)}</>;
}
