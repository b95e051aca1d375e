import { showWarning } from '../warning/card.ts';

/** Warns of a password that other accounts have too; on a site that is no network (`isForeign`) it may be a trap. */
export async function showSame(field: HTMLElement, same: readonly { readonly site: string; readonly login: string }[], isForeign: boolean): Promise<void> {
  const accounts = same.map(({ site, login }) => (login === '' ? site : `${site} (${login})`)).join(', ');
  await showWarning(field, {
    what: isForeign ? 'pagePasswordForeign' : 'pagePasswordSame',
    todo: isForeign ? 'pagePasswordForeignTodo' : 'pagePasswordSameTodo',
    values: { accounts, site: location.hostname },
  });
}
