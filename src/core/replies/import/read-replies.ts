/** Reads files of replies: what each is is told by its name and its beginning. Nothing is stored here. */
import type { Reply } from '../../guide.ts';
import { wordsIn } from '../words.ts';
import { isReplyTable, readCsv } from './csv.ts';
import { readEspanso } from './espanso.ts';
import { fingerprint } from './fingerprint.ts';
import { readJsonReplies } from './json.ts';
import { type KnownNetwork, replyOf } from './make-reply.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { type RawReading, type RawReply, type Refused, type ReplyFile, type ReplyFileReport, type ReplyNote, type ReplyReading, refuse } from './reading.ts';

/** Replies of all files together. */
export const mostReplies = 200_000;

/** Whether a file can hold nothing but replies: so it may come by the import of anything. */
export function isReplyFile({ name, text: given }: ReplyFile): boolean {
  const text = given.replace(/^\ufeff/, '');
  const begin = text.slice(0, 4000);
  if (/\.(?:md|markdown)$/i.test(name)) return true;
  if (/\.(?:csv|tsv)$/i.test(name)) return isReplyTable(begin);
  if (/\.ya?ml$/i.test(name)) return /^matches:/m.test(begin);
  return /\.json$/i.test(name) && !/"format"\s*:\s*"guidepost/.test(begin) && /^\s*(?:\[\s*\{|\{[\s\S]*"(?:folders|templates)"\s*:)/.test(begin);
}

/** Reads files in order. An entry that an earlier one says word for word is left out and named. `knows`: the families of networks that are known. */
export function readReplies(files: readonly ReplyFile[], knows: KnownNetwork = () => true): ReplyReading {
  const replies: Reply[] = [];
  const [ids, texts] = [new Set<string>(), new Set<string>()];
  const reports = files.map(({ name, text }): ReplyFileReport => {
    const read = rawOf(name, text.replace(/^\ufeff/, ''));
    if ('refused' in read) return { name, refused: read.refused, taken: 0, not: [], notes: [] };
    if (replies.length + read.entries.length > mostReplies) return { name, refused: tooMany.refused, taken: 0, not: [], notes: [] };
    const [not, notes]: [ReplyNote[], ReplyNote[]] = [[...read.not], [...read.notes]];
    const before = replies.length;
    for (const raw of read.entries) {
      const reply = replyOf(raw, knows, (about, why) => notes.push({ line: placeOf(raw), about, why }));
      if (!reply) not.push({ line: placeOf(raw), about: raw.title, why: noText });
      else if (texts.has(sameAs(reply))) not.push({ line: placeOf(raw), about: reply.title, why: twice });
      else {
        texts.add(sameAs(reply));
        replies.push(ids.has(reply.id) ? withOtherId(reply, placeOf(raw)) : reply);
        ids.add(replies.at(-1)?.id ?? '');
      }
    }
    return { name, format: read.format, taken: replies.length - before, not, notes };

    function withOtherId(reply: Reply, line: number): Reply {
      notes.push({ line, about: reply.id, why: idTwice });
      return { ...reply, id: `${reply.id}-${fingerprint(sameAs(reply))}` };
    }
  });
  return { files: reports, replies };
}

function rawOf(name: string, text: string): RawReading | Refused {
  if (text.slice(0, 4000).includes('\0')) return refuse('Это не текстовый файл.', 'This is no text file.');
  if (text.trim() === '') return refuse('Файл пуст.', 'The file is empty.');
  if (/\.(?:md|markdown)$/i.test(name)) return readMarkdown(text);
  if (/\.(?:csv|tsv)$/i.test(name)) return readCsv(text);
  if (/\.ya?ml$/i.test(name)) return readEspanso(text);
  if (/\.json$/i.test(name) || /^\s*[[{]\s*["{[]/.test(text)) return readJsonReplies(text);
  if (isReplyTable(text)) return readCsv(text);
  if (/^matches:\s*$/m.test(text.slice(0, 4000))) return readEspanso(text);
  if (/^##\s+\S/m.test(text)) return readMarkdown(text);
  return readPlainText(text, name);
}

function placeOf({ line }: RawReply): number {
  return typeof line === 'number' ? line : line();
}

function sameAs({ title, body }: Reply): string {
  return fingerprint(`${wordsIn(title).join(' ')}\n${wordsIn(body).join(' ')}\n${body.length}`);
}

const noText = { ru: 'В записи нет текста.', en: 'The entry has no text.' };
const twice = { ru: 'Слово в слово то же, что раньше в этих файлах.', en: 'Word for word the same as before in these files.' };
const idTwice = { ru: 'Такой код уже есть у другого ответа: дан другой.', en: 'Another reply has this id already: it was given another one.' };
const tooMany = refuse(`Всего больше ${mostReplies} ответов: разделите файлы.`, `More than ${mostReplies} replies in all: split the files.`);
