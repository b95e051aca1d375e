/** How the command line is used, and what is wrong with how it was. */
import type { Language } from '../core/words.ts';

const usages: Readonly<Record<Language, string>> = {
  en: `usage: guidepost check [options] < drafts.jsonl > verdicts.jsonl
       guidepost check --list-packs [--lang en|ru]

Checks drafts, one JSON object a line, by a guide; says for each what was found.

  --guide FILE         a guide file; several of one brand are its layers, the first uppermost (without: the starter guide)
  --pack NAME          switches a pack on; may be repeated
  --no-packs           leaves out all packs but those of --pack
  --list-packs         lists the packs and whether they are on by themselves
  --context FILE       crisis level, recent posts, quiet period, the time that counts as now
  --lang en|ru         language of what is said (en)
  --format json|text   a line of JSON for each draft, or lines for people (json)
  -h, --help           this text

Exit status: 0 all clear; 1 something held or warned; 2 unusable input, or a rule that could not be run.`,
  ru: `использование: guidepost check [параметры] < drafts.jsonl > verdicts.jsonl
               guidepost check --list-packs [--lang en|ru]

Проверяет черновики по гайду: в каждой строке объект JSON, для каждого — что найдено.

  --guide ФАЙЛ         файл гайда; несколько файлов одного бренда — его слои, первый верхний (без него — начальный гайд)
  --pack ИМЯ           включает набор; можно повторять
  --no-packs           только наборы, названные в --pack
  --list-packs         перечисляет наборы и говорит, какие включены сами
  --context ФАЙЛ       уровень кризиса, недавние посты, период тишины, время вместо текущего
  --lang en|ru         на каком языке отвечать (en)
  --format json|text   строка JSON на черновик или строки для людей (json)
  -h, --help           этот текст

Код возврата: 0 — всё чисто; 1 — есть задержанное или предупреждения; 2 — непригодные данные или правило, которое не удалось выполнить.`,
};

/** How it is used, whole. */
export function usageIn(language: Language): string {
  return usages[language];
}

/** The language asked for, before the arguments are known to be right. */
export function languageOf(args: readonly string[]): Language {
  return args.some((arg, at) => arg === '--lang=ru' || (arg === 'ru' && args[at - 1] === '--lang')) ? 'ru' : 'en';
}

/** What Node's reader of arguments did not take, as a sentence; undefined: it was something else. */
export function sentenceOf(error: unknown, language: Language): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const option = /'(-[^\s',]+)/.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return language === 'ru' ? `Параметра ${option} нет. Все параметры: guidepost --help` : `There is no option ${option}. All options: guidepost --help`;
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return undefined;
  const takesValue = error.message.includes('argument missing') || error.message.includes('ambiguous');
  if (language === 'ru') return takesValue ? `После ${option} нужно значение.` : `У параметра ${option} нет значения.`;
  return takesValue ? `${option} needs a value behind it.` : `${option} takes no value.`;
}
