/** `guidepost team server-config` and `server-setup`: what a team's server needs. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Language } from '../core/words.ts';
import { writeTeamServer } from './team-config.ts';
import type { Told } from './team-files.ts';
import { makeBuckets } from './team-setup.ts';

/** How the verbs of a server are used. */
export const serverUsages: Readonly<Record<Language, string>> = {
  en: `       guidepost team server-config --roster FILE --out FOLDER [options]
       guidepost team server-setup --server ADDRESS --key FILE [options]

server-config writes the configuration of nats-server for the people of a roster. Run it again when somebody joins or leaves; secrets that were made stay.
  --roster FILE        the team's roster, as Settings → Team saves it
  --out FOLDER         where the files go; those with secrets are readable by you only
  --nodes A,B,C        hosts of the nodes of a cluster (without: one server)
  --listen HOST:PORT   where browsers come in (127.0.0.1:8443, behind a proxy with a certificate)
  --tls-cert FILE, --tls-key FILE   a certificate of the server's own, on its machine
  --store FOLDER       where the server keeps what was written (/var/lib/nats)
  --client-port N, --route-port N   for tools on the machine (4222) and between nodes (6222)
  --tokens             people show a token, and are in no list on the server

server-setup makes the buckets, or brings their settings up to date; nothing that stands in them is touched.
  --server ADDRESS     ws://127.0.0.1:8443 on the server's machine, else wss://…
  --key FILE           the setup.key that server-config made
  --token FILE         with --tokens: the setup.jwt that it made
  --replicas N         on how many nodes everything is kept (1; of a cluster 3)`,
  ru: `               guidepost team server-config --roster ФАЙЛ --out ПАПКА [параметры]
               guidepost team server-setup --server АДРЕС --key ФАЙЛ [параметры]

server-config пишет настройки nats-server для людей из списка команды. Когда кто-то пришёл или ушёл, запустите ещё раз: созданные секреты останутся.
  --roster ФАЙЛ        список команды, как его сохраняет «Настройки → Команда»
  --out ПАПКА          куда положить файлы; файлы с секретами сможете прочесть только вы
  --nodes A,B,C        машины кластера (без этого — один сервер)
  --listen МАШИНА:ПОРТ где сервер ждёт браузеры (127.0.0.1:8443, за прокси с сертификатом)
  --tls-cert ФАЙЛ, --tls-key ФАЙЛ   собственный сертификат сервера, на его машине
  --store ПАПКА        где сервер хранит записи (/var/lib/nats)
  --client-port N, --route-port N   для программ на той же машине (4222) и между машинами (6222)
  --tokens             люди предъявляют токен, списка на сервере нет

server-setup создаёт хранилища или обновляет их настройки; записи остаются как есть.
  --server АДРЕС       ws://127.0.0.1:8443 на самой машине, иначе wss://…
  --key ФАЙЛ           setup.key, созданный server-config
  --token ФАЙЛ         вместе с --tokens: созданный setup.jwt
  --replicas N         на скольких машинах хранить записи (1; в кластере 3)`,
};

/** Writes the configuration; says which files. */
export async function configureServer(args: readonly string[], now: number): Promise<Told> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      roster: { type: 'string' },
      out: { type: 'string' },
      nodes: { type: 'string', default: 'guidepost' },
      listen: { type: 'string', default: '127.0.0.1:8443' },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      store: { type: 'string', default: '/var/lib/nats' },
      'client-port': { type: 'string', default: '4222' },
      'route-port': { type: 'string', default: '6222' },
      tokens: { type: 'boolean', default: false },
      lang: { type: 'string' },
    },
  });
  const { 'tls-cert': cert, 'tls-key': key } = values;
  const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(values.listen) ?? [];
  if (host === '') throw new Error(`--listen: HOST:PORT, found ${values.listen}`);
  const lines = writeTeamServer({
    roster: given('--roster', values.roster),
    out: given('--out', values.out),
    nodes: values.nodes.split(','),
    web: { host, port: Number(port) },
    clientPort: Number(values['client-port']),
    routePort: Number(values['route-port']),
    store: values.store,
    tls: cert && key ? { cert, key } : undefined,
    tokens: values.tokens,
    now,
  });
  return { lines, isGood: true };
}

/** Makes the buckets; says which are new (+) and which were there (=). */
export async function setUpServer(args: readonly string[]): Promise<Told> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      server: { type: 'string' },
      key: { type: 'string' },
      token: { type: 'string' },
      replicas: { type: 'string', default: '1' },
      lang: { type: 'string' },
    },
  });
  const { made, kept } = await makeBuckets({
    server: given('--server', values.server),
    seed: readFileSync(given('--key', values.key), 'utf8'),
    jwt: values.token ? readFileSync(values.token, 'utf8') : undefined,
    replicas: Number(values.replicas),
  });
  return { lines: [...made.map((name) => `${name}: +`), ...kept.map((name) => `${name}: =`)], isGood: true };
}

function given(option: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`${option}: missing`);
  return value;
}
