/** espanso: matches with a trigger and a replacement; its variables become slots. */
import type { ReplySlot } from '../../guide.ts';
import { readYaml, textsUnder, textUnder, under, type YamlPair, type YamlValue } from '../../packs/yaml.ts';
import { slotName } from './foreign-slots.ts';
import { type RawReading, type RawReply, type Refused, type ReplyNote, refuse } from './reading.ts';

/** Reads a file; one that is no YAML, or has no matches, is refused. */
export function readEspanso(text: string): RawReading | Refused {
  const read = readYaml(text);
  if (!read.ok) return { refused: { line: read.line, about: '', why: read.why } };
  const matches = read.documents.flatMap((document) => under(document, 'matches').flatMap(({ value }) => (value.kind === 'list' ? value.items : [])));
  if (matches.length === 0) return refuse('В файле YAML нет списка matches, как у espanso.', 'The YAML file has no list of matches, as espanso writes them.');
  const notes: ReplyNote[] = read.notes.map(({ line, why }) => ({ line, about: '', why }));
  const globals = read.documents.flatMap((document) => under(document, 'global_vars'));
  const not: ReplyNote[] = [];
  const entries: RawReply[] = [];
  for (const match of matches) {
    const name = nameOf(match);
    const body = bodyOf(match);
    if (body === '') not.push({ line: match.line, about: name, why: noText });
    else entries.push(entryOf(match, { name, body, globals, say: (line, about, why) => notes.push({ line, about, why }) }));
  }
  return { format: 'espanso', entries, not, notes };
}

interface MatchParts {
  readonly name: string;
  readonly body: string;
  readonly globals: readonly YamlPair[];
  readonly say: (line: number, about: string, why: ReplyNote['why']) => void;
}

function entryOf(match: YamlValue, { name, body, globals, say }: MatchParts): RawReply {
  const slots: ReplySlot[] = [];
  let text = body.replace(/\[\[\s*([^[\]]+?)\s*\]\]/g, (_, field: string) => `{{${field}}}`);
  slots.push(...fieldsOf(under(match, 'form_fields')));
  for (const variable of [...globals, ...under(match, 'vars')].flatMap(({ value }) => (value.kind === 'list' ? value.items : []))) {
    const called = textUnder(variable, 'name');
    if (called === '' || !body.includes(called)) continue;
    const type = textUnder(variable, 'type');
    const params = under(variable, 'params')[0]?.value;
    if (type === 'form') {
      slots.push(...fieldsOf(under(params, 'fields')));
      text = text.replaceAll(new RegExp(String.raw`\{\{\s*${escaped(called)}\.([^{}]+?)\s*\}\}`, 'g'), (_, field: string) => `{{${field}}}`);
    } else if (type === 'echo') text = text.replaceAll(new RegExp(String.raw`\{\{\s*${escaped(called)}\s*\}\}`, 'g'), () => textUnder(params, 'echo'));
    else {
      slots.push(slotOf(called, type, params));
      if (!['date', 'choice', 'random', 'clipboard'].includes(type)) say(variable.line, called, notRun);
    }
  }
  const [trigger, ...others] = triggersOf(match);
  return {
    ...{ line: match.line, title: name, body: text, slots: slots.filter(({ name: each }) => each !== '') },
    ...(under(match, 'html').length > 0 && textUnder(match, 'replace') === '' ? { isHtml: true } : {}),
    tags: [...textsUnder(match, 'search_terms').map(({ text: term }) => term), ...(textUnder(match, 'label') && trigger ? [trigger] : []), ...others],
  };
}

function slotOf(name: string, type: string, params: YamlValue | undefined): ReplySlot {
  const choices = type === 'random' ? textsUnder(params, 'choices').map(({ text }) => text) : choicesOf(params);
  return { name: slotName(name), type: type === 'date' ? 'date' : choices.length > 0 ? 'choice' : 'text', usual: textUnder(params, 'default'), choices };
}

/** Choices are texts, or a label with an id; several may stand in one text, line by line. */
function choicesOf(params: YamlValue | undefined): string[] {
  return under(params, 'values').flatMap(({ value }) => {
    if (value.kind === 'text') return value.text.split('\n').filter((each) => each.trim() !== '');
    return value.kind === 'list' ? value.items.map((item) => (item.kind === 'text' ? item.text : textUnder(item, 'id') || textUnder(item, 'label'))) : [];
  });
}

function fieldsOf(fields: readonly YamlPair[]): ReplySlot[] {
  return fields
    .flatMap(({ value }) => (value.kind === 'map' ? value.pairs : []))
    .map((field) => slotOf(field.key, textUnder(field.value, 'type'), field.value));
}

function triggersOf(match: YamlValue): string[] {
  return [...textsUnder(match, 'trigger'), ...textsUnder(match, 'triggers'), ...textsUnder(match, 'regex')].map(({ text }) => text);
}

function nameOf(match: YamlValue): string {
  return textUnder(match, 'label') || (triggersOf(match)[0] ?? '');
}

function bodyOf(match: YamlValue): string {
  return ['replace', 'form', 'markdown', 'html'].map((key) => textUnder(match, key)).find((text) => text.trim() !== '') ?? '';
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

const noText = { ru: 'У записи нет текста замены.', en: 'The match has no replacement text.' };
const notRun = {
  ru: 'Команды и скрипты не выполняются: осталось место, которое заполнят рукой.',
  en: 'Commands and scripts are not run: a place to fill in by hand is left.',
};
