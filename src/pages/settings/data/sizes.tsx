import type { StoredPlace, StoredSizes } from '../../../platform/stored-sizes.ts';
import { languageOnScreen, t, tCount } from '../../../ui/words.ts';

/** What is stored and where: a line for each table and key that holds something. */
export function DataSizes({ sizes }: { readonly sizes: StoredSizes | null }) {
  return (
    <section class="card" aria-busy={sizes === null}>
      <div>
        <h2>{t('dataStored')}</h2>
        <p class="soft">{t('dataStoredAbout')}</p>
      </div>
      {sizes && (
        <>
          <Places title={t('dataLibrary')} about={t('dataLibraryAbout')} places={sizes.tables} words="dataTable" />
          {sizes.total !== null && <p class="soft small">{t('dataTotal', { size: sizeSaid(sizes.total) })}</p>}
          <Places title={t('dataLocal')} about={t('dataLocalAbout')} places={sizes.local} words="dataKey" />
          <h3>{t('dataRest')}</h3>
          <ul class="data-rest">
            <li>{t('dataSession', { entries: tCount('dataEntries', sizes.session.count), size: sizeSaid(sizes.session.bytes) })}</li>
            <li>{sizes.scripts.length === 0 ? t('dataScriptsNone') : t('dataScripts', { names: sizes.scripts.join(', ') })}</li>
            <li>{sizes.allowed.length === 0 ? t('dataAllowedNone') : t('dataAllowed', { names: sizes.allowed.join(', ') })}</li>
            <Managed {...sizes.managed} />
          </ul>
        </>
      )}
    </section>
  );
}

/** What an organization has set for this browser. */
function Managed({ policy, unread }: StoredSizes['managed']) {
  const { organization, brand, team, packs, settings } = policy;
  const set = { brand, team, packs: Object.keys(packs).length > 0, settings: Object.keys(settings).length > 0 };
  const parts = (['brand', 'team', 'packs', 'settings'] as const).filter((part) => set[part]).map((part) => t(`dataPolicy_${part}`));
  return (
    <>
      {parts.length > 0 && (
        <li>{organization ? t('dataPolicy', { organization, parts: parts.join(', ') }) : t('dataPolicyNameless', { parts: parts.join(', ') })}</li>
      )}
      {unread.length > 0 && <li class="problem">{t('dataPolicyUnread', { parts: unread.join(', ') })}</li>}
    </>
  );
}

interface PlacesAsked {
  readonly title: string;
  readonly about: string;
  readonly places: readonly StoredPlace[];
  readonly words: 'dataTable' | 'dataKey';
}

function Places({ title, about, places, words }: PlacesAsked) {
  const filled = places.filter(({ count }) => count > 0).sort((one, other) => other.bytes - one.bytes);
  const empty = places.filter(({ count }) => count === 0);
  return (
    <>
      <div>
        <h3>{title}</h3>
        <p class="soft small">{about}</p>
      </div>
      <table class="data-sizes">
        <thead>
          <tr>
            <th scope="col">{t('dataWhat')}</th>
            {words === 'dataTable' && <th scope="col">{t('dataCount')}</th>}
            <th scope="col">{t('dataSize')}</th>
          </tr>
        </thead>
        <tbody>
          {filled.map(({ name, count, bytes, isEstimate }) => (
            <tr key={name}>
              <th scope="row">{nameOf(words, name)}</th>
              {words === 'dataTable' && <td>{new Intl.NumberFormat(languageOnScreen()).format(count)}</td>}
              <td>
                {isEstimate && '≈ '}
                {sizeSaid(bytes)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {empty.length > 0 && <p class="soft small">{t('dataEmpty', { names: empty.map(({ name }) => nameOf(words, name)).join(', ') })}</p>}
    </>
  );
}

/** What another version keeps has no word here: it goes by its own name. */
function nameOf(words: PlacesAsked['words'], name: string): string {
  const key = `${words}_${name}`;
  const said = t(key);
  return said === key ? name : said;
}

function sizeSaid(bytes: number): string {
  const [value, unit] = bytes < 1000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return new Intl.NumberFormat(languageOnScreen(), { style: 'unit', unit, unitDisplay, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
