/** `guidepost team …`: what a team's people do without a browser, or before they trust one. */
import type { Language } from '../core/words.ts';
import { makeKey, signFile, type Told, verifyFiles } from './team-files.ts';
import { configureServer, serverUsages, setUpServer } from './team-server.ts';
import { languageOf, sentenceOf } from './usage.ts';

const usages: Readonly<Record<Language, string>> = {
  en: `usage: guidepost team keygen KEY.json
       guidepost team sign --as NAME --key KEY.json [--after FILE] CONTENT.json > FILE
       guidepost team verify --root KEY FILE…

keygen makes a key. KEY.json is secret; the public key is printed.

sign makes a file of a team: what it says, its number, its author and the signature over all of that.
  --as NAME      what it is: team.roster, crisis.BRAND or guide.BRAND.pack; the file is to be called NAME.json
  --key FILE     the author's key: the root's for the roster, a lead's for a level, an editor's for a guide
  --after FILE   the file that it replaces: its number is followed (without: number 1)
  CONTENT.json   a roster, {"level": 2, "title": "…", "until": milliseconds}, or a guide

verify says of each file who signed it and what it says, as a member's browser would judge it. team.roster.json must be among them.
  --root KEY     the team's root key, as the code of the team has it, or as keygen printed it

  --lang en|ru   language of what is said (en)

Exit status: 0 done, or all is to be trusted; 1 something is not; 2 unusable input.`,
  ru: `использование: guidepost team keygen КЛЮЧ.json
               guidepost team sign --as ИМЯ --key КЛЮЧ.json [--after ФАЙЛ] СОДЕРЖАНИЕ.json > ФАЙЛ
               guidepost team verify --root КЛЮЧ ФАЙЛ…

keygen создаёт ключ. Файл с ним секретный; открытый ключ печатается.

sign делает файл команды: содержание, номер, автор и подпись под всем этим.
  --as ИМЯ       что это: team.roster, crisis.БРЕНД или guide.БРЕНД.pack; файл должен называться ИМЯ.json
  --key ФАЙЛ     ключ автора: главный — для списка людей, лидера — для уровня, редактора — для гайда
  --after ФАЙЛ   файл, который будет заменён: номер станет следующим (без этого — 1)
  СОДЕРЖАНИЕ     список людей, {"level": 2, "title": "…", "until": миллисекунды} или гайд

verify говорит о каждом файле, кто его подписал и что в нём, — так же, как рассудил бы браузер участника. Среди файлов должен быть team.roster.json.
  --root КЛЮЧ    главный ключ команды: из кода команды или тот, что напечатал keygen

  --lang en|ru   на каком языке отвечать (en)

Код возврата: 0 — сделано, всему можно верить; 1 — чему-то нельзя; 2 — непригодные данные.`,
};

interface TeamTerminal {
  readonly args: readonly string[];
  readonly out: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly now: () => number;
}

const verbs: Readonly<Record<string, (args: readonly string[], now: number) => Promise<Told>>> = {
  keygen: makeKey,
  sign: signFile,
  verify: verifyFiles,
  'server-config': configureServer,
  'server-setup': setUpServer,
};

/** Runs a verb of `guidepost team`. Exit status: 0 done, 1 something is not to be trusted, 2 unusable input. */
export async function runTeam({ args, out, complain, now }: TeamTerminal): Promise<0 | 1 | 2> {
  const language = languageOf(args);
  const [named = '', ...rest] = args;
  const verb = Object.hasOwn(verbs, named) ? verbs[named] : undefined;
  if (!verb || rest.includes('--help') || rest.includes('-h')) {
    const isAsked = ['--help', '-h'].some((option) => args.includes(option));
    (isAsked ? out : complain)(`${usages[language]}\n\n${serverUsages[language]}`);
    return isAsked ? 0 : 2;
  }
  try {
    const { lines, isGood } = await verb(rest, now());
    for (const line of lines) out(line);
    return isGood ? 0 : 1;
  } catch (error) {
    complain(sentenceOf(error, language) ?? (error instanceof Error ? error.message : String(error)));
    return 2;
  }
}
