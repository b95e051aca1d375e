import { useEffect, useId, useState } from 'preact/hooks';
import type { TaughtNetwork } from '../../../core/network/taught.ts';
import type { TaughtSeen } from '../../../core/snapshot.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { FileInput } from '../../../ui/file-input.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tBoth, tTime } from '../../../ui/words.ts';

interface TaughtAsked {
  readonly pages: readonly TaughtNetwork[];
  readonly seen: TaughtSeen;
  /** Hosts that the browser does not let us see. */
  readonly closed: ReadonlySet<string>;
  readonly removed: TaughtNetwork | null;
  readonly said: { readonly level: 'clear' | 'hold'; readonly text: string } | null;
  /** Called once; the same function each time. Returns what ends it. */
  readonly onShown: () => () => void;
  readonly onRename: (host: string, name: string) => void;
  readonly onDrop: (page: TaughtNetwork) => void;
  readonly onUndo: () => void;
  readonly onAllow: (host: string) => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
}

/** Pages that the user taught: whether they still match, and files of them in and out. */
export function TaughtCard(asked: TaughtAsked) {
  const { pages, seen, closed, removed, said, onShown } = asked;
  const id = useId();
  useEffect(onShown, [onShown]);
  return (
    <section class="card taught" aria-label={t('settingsTaught')}>
      <div>
        <h2>{t('settingsTaught')}</h2>
        <p class="soft">{t('settingsTaughtAbout')}</p>
      </div>
      {pages.length > 0 && (
        <ul class="lines">
          {pages.map((page) => (
            <Line key={page.hosts[0]} page={page} seen={seen[page.hosts[0]]} isClosed={closed.has(page.hosts[0])} asked={asked} />
          ))}
        </ul>
      )}
      {removed && (
        <Notice level="note">
          <p>{t('settingsTaughtRemoved', { name: tBoth(removed.name) })}</p>
          <Button label={t('settingsTaughtUndo')} icon="back" small onPress={asked.onUndo} />
        </Notice>
      )}
      {said && (
        <Notice level={said.level}>
          <p>{said.text}</p>
        </Notice>
      )}
      <div class="form-actions">
        {pages.length > 0 && <Button label={t('settingsTaughtExport')} icon="download" onPress={asked.onExport} />}
        <label for={id}>{t('settingsTaughtImport')}</label>
        <FileInput id={id} accept=".json,application/json" onFile={asked.onImport} />
      </div>
    </section>
  );
}

interface LineAsked {
  readonly page: TaughtNetwork;
  readonly seen: TaughtSeen[string] | undefined;
  readonly isClosed: boolean;
  readonly asked: TaughtAsked;
}

function Line({ page, seen, isClosed, asked }: LineAsked) {
  const [name, setName] = useState<string | null>(null);
  const [host] = page.hosts;
  const shownName = tBoth(page.name);
  const isMissed = (seen?.missed ?? 0) > (seen?.found ?? 0);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (name !== null) asked.onRename(host, name);
    setName(null);
  };
  return (
    <li>
      <Icon name={isMissed || isClosed ? 'warn' : seen?.found ? 'clear' : 'unchecked'} />
      <div class="said">
        {name === null ? (
          <p class="title">{shownName}</p>
        ) : (
          <form class="form-actions" onSubmit={submit}>
            <TextField label={t('settingsTaughtName')} value={name} onChange={setName} />
            <Button label={t('save')} look="primary" small submits />
          </form>
        )}
        <p class="facts">
          <span>{host}</span>
          <span>{[...new Set(page.boxes.map(({ kind }) => t(`box_${kind}`)))].join(', ')}</span>
          <span>{t('settingsTaughtAt', { date: page.boxes[0]?.seen ?? '' })}</span>
        </p>
        {isMissed && <p class="problem">{t(`settingsTaughtMissed_${seen?.what ?? 'box'}`, { time: tTime(seen?.missed ?? 0) })}</p>}
        <p class="facts">{seen?.found ? t('settingsTaughtFound', { time: tTime(seen.found) }) : t('settingsTaughtUnseen')}</p>
        {isClosed && <p class="problem">{t('settingsSiteClosed')}</p>}
      </div>
      <div class="actions">
        {isClosed && <Button label={t('settingsSiteAllow')} small onPress={() => asked.onAllow(host)} />}
        <Button
          label={t('settingsTaughtRename', { name: shownName })}
          icon="edit"
          look="quiet"
          bare
          onPress={() => setName(name === null ? shownName : null)}
        />
        <Button label={t('settingsTaughtDrop', { name: shownName })} icon="trash" look="quiet" bare onPress={() => asked.onDrop(page)} />
      </div>
    </li>
  );
}
