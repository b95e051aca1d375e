import * as v from 'valibot';
import type { Span } from '../draft.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { imitationOf } from '../security/look-alike.ts';
import { brokenIn, gluedIn } from '../text/bad-links.ts';
import { excerpt } from '../text/case.ts';
import { addressesOf, hostOf, isMixed, nearlyOne } from '../text/hosts.ts';
import { overlaps } from '../text/spans.ts';

const lines = v.optional(v.array(v.string()), []);
const off = v.optional(v.boolean(), false);

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Ссылки', en: 'Links' },
  about: {
    ru: 'Куда можно и нельзя вести, https, метки, сокращатели, рабочие стенды, поддельные и сломанные адреса, ссылки по недосмотру.',
    en: 'Where links may and may not lead, https, parameters, shorteners, working stands, look-alike and broken addresses, links made by oversight.',
  },
  fields: [
    {
      key: 'allow',
      input: 'lines',
      label: { ru: 'Вести только на эти сайты', en: 'Only these sites' },
      hint: { ru: 'По одному на строке; поддомены входят.', en: 'One a line; subdomains are meant too.' },
    },
    { key: 'deny', input: 'lines', label: { ru: 'Не вести на эти сайты', en: 'Never these sites' } },
    {
      key: 'own',
      input: 'lines',
      label: { ru: 'Сайты бренда', en: 'The brand’s own sites' },
      hint: {
        ru: 'С ними сравниваются похожие адреса; метки нужны только здесь.',
        en: 'Look-alikes are compared with them; parameters are asked for only here.',
      },
    },
    {
      key: 'params',
      input: 'lines',
      label: { ru: 'Обязательные метки', en: 'Parameters that must be there' },
      hint: { ru: 'Например, utm_source.', en: 'For example utm_source.' },
    },
    { key: 'https', input: 'switch', label: { ru: 'Только https', en: 'Only https' } },
    {
      key: 'shorteners',
      input: 'lines',
      label: { ru: 'Сокращатели ссылок', en: 'Link shorteners' },
      hint: { ru: 'Например, bit.ly.', en: 'For example bit.ly.' },
    },
    {
      key: 'private',
      input: 'lines',
      label: { ru: 'Рабочие и внутренние адреса', en: 'Working and inner addresses' },
      hint: { ru: 'Звёздочка — что угодно: staging.*, *.local.', en: 'A star is anything: staging.*, *.local.' },
    },
    { key: 'lookalike', input: 'switch', label: { ru: 'Искать похожие чужие адреса', en: 'Look for look-alike addresses' } },
    { key: 'broken', input: 'switch', label: { ru: 'Искать сломанные ссылки', en: 'Look for broken links' } },
    {
      key: 'endings',
      input: 'lines',
      label: { ru: 'Слова, которые после точки без пробела делают ссылку', en: 'Words that make a link after a dot without a space' },
      hint: { ru: 'Окончания адресов, с которых начинают предложения: in, it, so.', en: 'Endings of addresses that begin sentences: in, it, so.' },
    },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    foreign: {
      what: { ru: 'Ссылка ведёт на {found}: такого сайта нет в списке гайда', en: 'The link leads to {found}, which is not on the guide’s list' },
      why: {
        ru: 'Посторонняя ссылка часто остаётся в буфере обмена от другой задачи.',
        en: 'A foreign link is often left in the clipboard from another task.',
      },
      todo: { ru: 'Откройте ссылку и проверьте, та ли она.', en: 'Open the link and see whether it is the right one.' },
    },
    denied: {
      what: { ru: 'По гайду на {found} не ссылаются', en: 'By the guide nothing links to {found}' },
      why: { ru: 'Этот сайт в гайде запрещён.', en: 'The guide rules this site out.' },
      todo: { ru: 'Поставьте другую ссылку или уберите её.', en: 'Put another link or take it out.' },
    },
    param: {
      what: { ru: 'В ссылке нет метки {name}', en: 'The link lacks the parameter {name}' },
      why: { ru: 'Без неё переходы не попадут в отчёт.', en: 'Without it the visits will not show in the report.' },
      todo: { ru: 'Добавьте метку.', en: 'Add the parameter.' },
    },
    http: {
      what: { ru: 'Ссылка начинается с http, а не с https', en: 'The link begins with http, not https' },
      why: { ru: 'Браузеры показывают такие страницы как небезопасные.', en: 'Browsers show such pages as not secure.' },
      todo: { ru: 'Замените на https и проверьте, что страница открывается.', en: 'Change it to https and see that the page opens.' },
    },
    short: {
      what: { ru: 'Сокращённая ссылка: {found}', en: 'A shortened link: {found}' },
      why: { ru: 'Читатель не видит, куда она ведёт.', en: 'Readers cannot see where it leads.' },
      todo: { ru: 'Поставьте полную ссылку.', en: 'Put the full link.' },
    },
    private: {
      what: { ru: 'Рабочий или внутренний адрес: {found}', en: 'A working or inner address: {found}' },
      why: { ru: 'У читателя он не откроется, а команде может повредить.', en: 'It will not open for readers, and it may harm the team.' },
      todo: { ru: 'Поставьте адрес страницы, открытой для всех.', en: 'Put the address of the page that is open to all.' },
    },
    mixed: {
      what: { ru: 'В адресе буквы другого алфавита: {found}', en: 'The address has letters of another alphabet: {found}' },
      why: {
        ru: 'Так выглядят поддельные сайты: похоже на знакомый адрес, но это другой.',
        en: 'Fake sites look like this: much like a known address, and yet another.',
      },
      todo: { ru: 'Скопируйте адрес заново с самой страницы.', en: 'Copy the address anew from the page itself.' },
    },
    imitated: {
      what: { ru: 'Адрес {found} похож на {name}, но это другой сайт', en: '{found} imitates {name} and is another site' },
      why: { ru: 'Так называют страницы, которые выманивают пароли.', en: 'Pages that steal passwords are named like this.' },
      todo: { ru: 'Уберите ссылку или поставьте настоящий адрес.', en: 'Take the link out, or put the true address.' },
    },
    near: {
      what: { ru: '{found} на одну букву отличается от {name}', en: '{found} differs from {name} by one letter' },
      why: { ru: 'Это опечатка или чужой сайт, похожий на ваш.', en: 'It is a typo, or a site of somebody else that looks like yours.' },
      todo: { ru: 'Проверьте адрес по буквам.', en: 'Check the address letter by letter.' },
    },
    alike: {
      what: { ru: 'Ваше имя с чужими словами в адресе {found}: это ваш сайт?', en: 'Your name among other words in {found}: is it your site?' },
      why: {
        ru: 'Так называют поддельные страницы, и свой адрес легко перепутать с ними.',
        en: 'Fake pages are named like this, and one’s own address is easily taken for theirs.',
      },
      todo: {
        ru: 'Откройте адрес. Свой добавьте в гайд или поставьте страницу основного сайта.',
        en: 'Open it. Add your own to the guide, or put a page of your main site.',
      },
    },
    broken: {
      what: { ru: 'Ссылка не откроется: {found}', en: 'The link will not open: {found}' },
      why: { ru: 'В адресе лишние или пропущенные знаки.', en: 'The address has characters too many or too few.' },
      todo: { ru: 'Скопируйте ссылку заново и откройте её.', en: 'Copy the link anew and open it.' },
    },
    empty: {
      what: { ru: 'После «{found}» нет ссылки', en: 'No link follows “{found}”' },
      why: { ru: 'Текст кончается там, где ждут адрес.', en: 'The text ends where readers expect an address.' },
      todo: { ru: 'Добавьте ссылку или уберите подводку.', en: 'Add the link or drop the lead-in.' },
    },
    dot: {
      what: { ru: '«{found}» станет ссылкой: после точки нет пробела', en: '“{found}” becomes a link: no space follows the dot' },
      why: { ru: 'Соцсеть поведёт читателя на чужой сайт с таким именем.', en: 'The network will send readers to somebody’s site of that name.' },
      todo: { ru: 'Поставьте пробел после точки.', en: 'Put a space after the dot.' },
    },
  },
  fixes: {
    https: { ru: 'Заменить на https', en: 'Change to https' },
    space: { ru: 'Поставить пробел', en: 'Put the space' },
    repair: { ru: 'Исправить на {text}', en: 'Correct to {text}' },
  },
};

type Is = ReturnType<typeof addressesOf>;

/** Where links lead and whether they open. */
export default defineRule({
  options: v.looseObject({
    allow: lines,
    deny: lines,
    own: lines,
    params: lines,
    https: off,
    shorteners: lines,
    private: lines,
    lookalike: off,
    broken: off,
    endings: lines,
  }),
  level: 'warn',
  opens: 'reason',
  compile: (options, _rule, { brand, lexicon }) => {
    const [isAllowed, isDenied, isOwn, isShort, isPrivate] = [options.allow, options.deny, options.own, options.shorteners, options.private].map(
      addressesOf,
    ) as [Is, Is, Is, Is, Is];
    const endings = new Set(options.endings);
    const known = [...options.own, ...options.allow].map(hostOf);
    // a name of the brand as it would stand in an address
    const names = [brand.name, ...brand.terms.own].map((name) => name.toLowerCase().replace(/[\s-]/g, '')).filter((name) => /^[a-z0-9]{6,}$/.test(name));
    return (draft, _context, { text, entities, ...prepared }) => {
      const hits: Hit[] = [];
      const add = (key: string, { start, end }: Span, more: Omit<Hit, 'key' | 'span'> = {}): void => {
        hits.push({ key, span: { start, end }, ...more, values: { found: excerpt(text.slice(start, end)), ...more.values } });
      };
      if (endings.size > 0) for (const span of gluedIn(text, endings)) add('dot', span.whole, { fixes: [{ key: 'space', values: {}, ...span.fix }] });
      if (options.broken) {
        for (const { text: to, ...span } of brokenIn(text)) add('broken', span, to ? { fixes: [{ key: 'repair', values: { text: to }, span, text: to }] } : {});
        if (/[:→👉👇]\s*$/u.test(text))
          for (const { span } of lexicon('link-leads').find({ text, entities, ...prepared }))
            if (/^[\s:→👉👇]+$/u.test(text.slice(span.end))) add('empty', span);
      }
      for (const entity of entities) {
        if (entity.kind !== 'link' || hits.some(({ span }) => overlaps(span, entity))) continue;
        const link = text.slice(entity.start, entity.end);
        const host = hostOf(link);
        const values = { found: excerpt(host) };
        const isKnown = isOwn(link) || isAllowed(link);
        if (options.lookalike && !isKnown) {
          const name = nearlyOne(host, known) ?? nearlyOne(host.replace(/^www\./, '').replace(/\.[^.]+$/, ''), names);
          const imitated = imitationOf(host);
          if (imitated) add('imitated', entity, { values: { ...values, name: imitated.known } });
          else if (isMixed(host)) add('mixed', entity, { values });
          else if (name) add('near', entity, { values: { ...values, name } });
          else if (isNamedAlike(host, [draft.account?.handle ?? '', ...names])) add('alike', entity, { values });
        }
        if (isDenied(link)) add('denied', entity, { values });
        else if (options.allow.length > 0 && !isKnown) add('foreign', entity, { values });
        else if (isShort(link)) add('short', entity, { values });
        if (isPrivate(link) && !isAllowed(link)) add('private', entity);
        if (options.https && /^http:/i.test(link))
          add('http', entity, { fixes: [{ key: 'https', values: {}, span: { start: entity.start, end: entity.start + 4 }, text: 'https' }] });
        if (options.own.length === 0 || isOwn(link))
          for (const name of options.params) if (!new RegExp(`[?&]${name.replace(/\W/g, '\\$&')}=`).test(link)) add('param', entity, { values: { name } });
      }
      return hits;
    };
  },
});

/** What pages that steal passwords or money add to a name. */
const lure = /^(?:secur\p{L}*|log-?in|sign-?in|verif\p{L}*|account|claim|refund|prize|bonus|gift|settlement|update|promo|\d{2,4})+$/u;

/** Whether an address is a name of the brand and nothing more than what lures. */
function isNamedAlike(host: string, names: readonly string[]): boolean {
  const label = host.split('.').at(-2)?.replaceAll('-', '') ?? '';
  return names.some((each) => {
    const name = each.toLowerCase().replace(/[^a-z0-9]/g, '');
    return name.length > 4 && label !== name && label.includes(name) && lure.test(label.replace(name, ''));
  });
}

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = /* @__PURE__ */ (() => {
  const all = { https: true, shorteners: ['bit.ly'], private: ['localhost', 'dev.*.*'], lookalike: true, broken: true, endings: ['in', 'it', 'дети'] };
  return {
    fine: [
      ...[
        'Расписание на https://example.com/plan?utm_source=vk (там же билеты)',
        'Пишем на Node.js и ASP.NET, новости на Mail.Ru',
        'Сайт notion.so и канал t.me/example. http и https, U.S.In brief. Привет.Сегодня',
        'Версия 4.2.In progress',
        'См. https://президент.рф и xn--d1abbgf6aiiy.xn--p1ai',
        'Тест: https://test.com и https://dev.to/x',
        'A new season, a new look: wait for it',
      ].map((text) => ({ options: all, draft: { text } })),
      { options: { allow: ['example.com'] }, draft: { text: 'https://shop.example.com/a' } },
      { options: { deny: ['example.com'] }, draft: { text: 'https://notexample.com/a' } },
      { options: { params: ['utm_source'], own: ['example.com'] }, draft: { text: 'https://example.org' } },
      { options: { lookalike: true, own: ['example.com'] }, draft: { text: 'https://blog.example.com и https://sample.org' } },
      { options: { lookalike: true, own: ['northpeak2026.com'] }, draft: { text: 'https://northpeak2026.com', account: { handle: 'northpeak' } } },
      { options: { lookalike: true }, draft: { text: 'https://northpeak.com и northpeak-hotel.com', account: { handle: 'northpeak' } } },
    ],
    caught: [
      { options: { allow: ['example.com'] }, draft: { text: 'Купить: https://example.org/x' }, marks: ['https://example.org/x'] },
      { options: { deny: ['example.org'] }, draft: { text: 'https://m.example.org' }, marks: ['https://m.example.org'] },
      { options: { params: ['utm_source', 'utm_medium'] }, draft: { text: 'example.com/?utm_medium=x' }, marks: ['example.com/?utm_medium=x'] },
      { options: { https: true }, draft: { text: 'На http://example.com' }, marks: ['http://example.com'] },
      { options: { shorteners: ['bit.ly'] }, draft: { text: 'Все скидки bit.ly/3abc' }, marks: ['bit.ly/3abc'] },
      ...[
        ['Проверьте http://localhost:3000/promo', 'http://localhost:3000/promo'],
        ['Акция: https://staging.example.com/sale', 'https://staging.example.com/sale'],
        ['Анкета https://docs.google.com/document/d/1a/edit?usp=sharing', 'https://docs.google.com/document/d/1a/edit?usp=sharing'],
      ].map(([text = '', mark = '']) => ({
        options: { private: ['localhost', 'staging.*', 'docs.google.com/*/edit'] },
        draft: { text },
        marks: [mark],
      })),
      ...[
        ['Вход: https://exаmple.com', 'https://exаmple.com'],
        ['https://exmaple.com/a', 'https://exmaple.com/a'],
        ['Голосуйте: https://vk-login.ru/vote', 'https://vk-login.ru/vote'],
      ].map(([text = '', mark = '']) => ({ options: { lookalike: true, own: ['example.com'] }, draft: { text }, marks: [mark] })),
      {
        options: { lookalike: true },
        draft: { text: 'https://northpeak-login2026.com', account: { handle: '@northpeak' } },
        marks: ['https://northpeak-login2026.com'],
      },
      { options: { lookalike: true }, brand: { name: 'Northpeak' }, draft: { text: 'https://nortpeak.com/x' }, marks: ['https://nortpeak.com/x'] },
      ...[
        ['Подробнее http//example.com/a', 'http//example.com/a'],
        ['См. https://example.com/2026/spri…', 'https://example.com/2026/spri…'],
        ['Новая коллекция на сайте. Купить:', 'Купить'],
        ['Таблица размеров вот по этой ссылке 👇', 'по этой ссылке'],
        ['All sizes of the boots are listed, tap here 👇', 'tap here'],
      ].map(([text = '', mark = '']) => ({ options: { broken: true }, draft: { text }, marks: [mark] })),
      ...[
        ['Мы вернулись из G-8.It was long', 'G-8.It'],
        ['Ждём завтра.Дети бесплатно', 'завтра.Дети'],
      ].map(([text = '', mark = '']) => ({ options: { endings: ['it', 'дети'] }, draft: { text }, marks: [mark] })),
    ],
  };
})();
