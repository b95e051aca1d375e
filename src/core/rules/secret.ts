import * as v from 'valibot';
import { defineRule, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { detectors, findSecrets } from '../text/secrets.ts';

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Секреты и личные данные', en: 'Secrets and personal data' },
  about: {
    ru: 'Пароли, ключи доступа, номера карт, счетов и документов, внутренние адреса; по желанию телефоны, почта и номера заказов. Номера проверяются по контрольным цифрам, найденное целиком не показывается.',
    en: 'Passwords, access keys, numbers of cards, accounts and documents, inner addresses; phones, e-mail and order numbers if wished. Numbers are checked by their check digits; what is found is never shown whole.',
  },
  fields: [
    {
      key: 'detectors',
      input: 'lines',
      label: { ru: 'Что искать, по одному на строке', en: 'What to look for, one a line' },
      hint: {
        ru: `Возможные слова: ${detectors.join(', ')}. Если пусто, ищется всё, кроме телефонов, почты, номеров заказов и планов.`,
        en: `Possible words: ${detectors.join(', ')}. If empty, everything but phones, e-mail, order numbers and plans.`,
      },
    },
    {
      key: 'own',
      input: 'lines',
      label: { ru: 'Почта и телефоны самого бренда', en: 'The brand’s own domains and phones' },
      hint: { ru: 'Например, example.com или +7 495 123-45-67.', en: 'For example example.com or +1 555 010 0199.' },
    },
  ],
};

const keep = { ru: 'Уберите из текста.', en: 'Take it out of the text.' };
const change = {
  ru: 'Уберите из текста. Если это уже где-то опубликовано, смените.',
  en: 'Take it out of the text. If it is already published somewhere, change it.',
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    alone: {
      what: { ru: 'Похоже, в поле вставлен пароль: {found}', en: 'It looks as if a password was pasted here: {found}' },
      why: { ru: 'Весь черновик — один набор букв и цифр.', en: 'The whole draft is one string of letters and digits.' },
      todo: { ru: 'Если это пароль, сотрите его и не публикуйте.', en: 'If it is a password, clear the box and do not publish.' },
    },
    password: {
      what: { ru: 'В тексте пароль: {found}', en: 'The text has a password: {found}' },
      why: { ru: 'Опубликованным паролем воспользуются за минуты.', en: 'A published password is used within minutes.' },
      todo: change,
    },
    code: {
      what: { ru: 'В тексте код подтверждения: {found}', en: 'The text has a confirmation code: {found}' },
      why: { ru: 'По такому коду входят в учётную запись.', en: 'Such a code opens an account.' },
      todo: keep,
    },
    token: {
      what: { ru: 'В тексте ключ доступа: {found}', en: 'The text has an access key: {found}' },
      why: { ru: 'По ключу программа входит без пароля.', en: 'With the key a program enters without a password.' },
      todo: change,
    },
    card: {
      what: { ru: 'В тексте номер карты или личного счёта: {found}', en: 'The text has the number of a card or a private account: {found}' },
      why: { ru: 'Контрольная цифра сходится: это не случайное число.', en: 'The check digit fits: this is no random number.' },
      todo: keep,
    },
    iban: {
      what: { ru: 'В тексте номер банковского счёта: {found}', en: 'The text has a bank account number: {found}' },
      why: { ru: 'Контрольные цифры IBAN сходятся.', en: 'The check digits of an IBAN fit.' },
      todo: keep,
    },
    passport: {
      what: { ru: 'В тексте номер паспорта: {found}', en: 'The text has a passport number: {found}' },
      why: { ru: 'Это персональные данные.', en: 'This is personal data.' },
      todo: keep,
    },
    snils: {
      what: { ru: 'В тексте СНИЛС: {found}', en: 'The text has a personal insurance number: {found}' },
      why: { ru: 'Это персональные данные.', en: 'This is personal data.' },
      todo: keep,
    },
    inn: {
      what: { ru: 'В тексте ИНН человека: {found}', en: 'The text has the tax number of a person: {found}' },
      why: { ru: 'Двенадцать цифр бывает у людей, а не у фирм.', en: 'Twelve digits belong to a person, not a firm.' },
      todo: { ru: 'Уберите, если это не требование закона.', en: 'Take it out unless the law asks for it.' },
    },
    host: {
      what: { ru: 'В тексте имя внутреннего компьютера: {found}', en: 'The text names an inner computer: {found}' },
      why: { ru: 'По таким именам изучают сеть перед взломом.', en: 'Such names help somebody study the network before a break-in.' },
      todo: keep,
    },
    phone: {
      what: { ru: 'В тексте личный телефон: {found}', en: 'The text has a personal phone number: {found}' },
      why: { ru: 'Публичный ответ увидят все.', en: 'Everybody will see it.' },
      todo: { ru: 'Попросите написать в личные сообщения.', en: 'Ask for a private message in place of it.' },
    },
    email: {
      what: { ru: 'В тексте личная почта: {found}', en: 'The text has a personal e-mail: {found}' },
      why: { ru: 'Публичный ответ увидят все.', en: 'Everybody will see it.' },
      todo: { ru: 'Попросите написать в личные сообщения.', en: 'Ask for a private message in place of it.' },
    },
    order: {
      what: { ru: 'В открытом ответе номер заказа: {found}', en: 'The public reply has an order number: {found}' },
      why: { ru: 'По номеру посторонний спросит о чужом заказе.', en: 'With the number a stranger can ask about somebody else’s order.' },
      todo: { ru: 'Уберите номер, продолжите в личных сообщениях.', en: 'Take the number out and go on in private.' },
    },
    plans: {
      what: { ru: 'Похоже на рассказ о том, что ещё не вышло', en: 'It reads as news of something that is not out yet' },
      why: {
        ru: 'Неанонсированное раскрывает бренд, а не сотрудник: за такие посты увольняют.',
        en: 'The brand announces what is new, not an employee: people lost jobs over such posts.',
      },
      todo: { ru: 'Подождите анонса или спросите разрешения.', en: 'Wait for the announcement, or ask for leave.' },
    },
    remembered: {
      what: { ru: 'Это пароль от вашего аккаунта: {found}', en: 'This is the password of an account of yours: {found}' },
      why: {
        ru: 'Отпечаток этого слова совпал с паролем, который вы вводили при входе.',
        en: 'The fingerprint of this word is that of a password you signed in with.',
      },
      todo: { ru: 'Сотрите его. Если текст уже где-то вышел, смените пароль.', en: 'Clear it. If the text is out somewhere already, change the password.' },
    },
  },
  fixes: {},
};

const optional: ReadonlySet<string> = new Set(['phone', 'email', 'order', 'plans']);
const usual = detectors.filter((name) => !optional.has(name));

/** Enough of a secret to know it again, not enough to use it. */
export function masked(secret: string): string {
  return `${secret.slice(0, 2)}…`;
}

/** What must never be published: passwords, keys, numbers of cards and documents. */
export default defineRule({
  options: v.looseObject({ detectors: v.optional(v.array(v.picklist(detectors)), []), own: v.optional(v.array(v.string()), []) }),
  level: 'hold',
  opens: 'reason',
  compile: ({ detectors: chosen, own }, { level }, { lexicon }) => {
    const wanted = new Set<string>(chosen.length > 0 ? chosen : usual);
    return (draft, _context, text) =>
      findSecrets(text, wanted, { own, lexicon })
        // who asked named the number of their order themselves
        .filter(({ key, start, end }) => !(key === 'order' && draft.replyTo?.text.includes(text.text.slice(start, end))))
        .map(({ key, start, end, isDoubtful }) => ({
          key,
          span: { start, end },
          // the finding travels to the screen and the log
          values: { found: masked(text.text.slice(start, end)) },
          level: isDoubtful && level === 'hold' ? 'warn' : level,
        }));
  },
});

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = /* @__PURE__ */ (() => {
  const everything = { detectors };
  return {
    fine: [
      ...[
        'COVID-19',
        '4k60fps',
        'commit 3fa85f64-5717-4562-b3fc-2c963f66afa6',
        'iPhone15',
        'BLACKFRIDAY2026',
        'X7K2P9Q4',
        'RU123456789CN',
        'Hello',
        'Ура!!!',
        '#Лето2026',
        '@ivan_petrov87',
        'ivan_petrov87',
        'youtu.be/a1b2c3d4e5',
        '100%хлопок',
        '24/7support',
        'Промокод a1b2c3d4',
        'strengths2026',
        '12:30–14:00',
        'Не меняйте пароль слишком часто',
        'Пароль: не короче восьми знаков',
        'Boarding pass: gate12 opens at nine',
        'Отпечаток ключа 4A:7F:00:1C:B2:9D:E3:55:08:AA:61:F4:3B:C7:12:8E',
        'Bytes: 48 54 54 50 2f 31 2e 31 20 33 30 31 20 4d 6f 76 65 64',
        'Finally got to see the new library, doors open at nine',
        'Лото: 05 12 33 41 52 60 61 62 63 64 65 66 67 68 69 70 71 72',
        'Набор 4000 5000 6000 7000 рублей',
        'ООО «Ромашка», ИНН 7707083893, р/с 40702810900000000001',
        'Звоните: 8 800 555-35-35 или +7 495 123-45-67',
        'hr@example.com',
        'jo@shop.example: Open9to5 every day',
        'Call 800-555-0123 or +1 888 555-0123',
        'ISBN 978-5-17-118366-7',
        'Версия 4.2.1 и сборка 20261124',
        'Роутер: зайдите на 192.168.1.1',
        'Обновление 10.4.2.17 уже в магазине приложений',
        'Рейс SU 1234, вылет в 12:40, выход B12',
        'Реклама. ООО «Ромашка», erid: 2VtzqwKLmN8',
        'Промокод LETO-2026-SALE, скидка 20 %',
        'В инструкции: sk_live_xxxxxxxxxxxxxxxxxxxxxxxx',
        'Код ТН ВЭД 8517130000',
        'Оформите паспорт за 30 дней',
        'Номер заказа придёт в СМС',
        'Заказ № 7 готов',
      ].map((text) => ({ options: everything, draft: { text } })),
      { options: everything, draft: { text: 'Ваш заказ №1048576 уже едет', box: 'reply', replyTo: { text: 'Где мой заказ 1048576?' } } },
      { options: {}, draft: { text: 'Пишите на ivan@mail.ru, +7 916 123-45-67' } },
      { options: { ...everything, own: ['+7 916 123-45-67', 'gmail.com'] }, draft: { text: '89161234567, shop@gmail.com' } },
    ],
    caught: [
      ...[
        ['qz7w34bk9', 'qz7w34bk9'],
        ['1q2w3e4r', '1q2w3e4r'],
        ['Tr0ub4dor&3', 'Tr0ub4dor&3'],
        ['Zebra#2kite', 'Zebra#2kite'],
        ['qwerty123', 'qwerty123'],
        ['Autumn24!', 'Autumn24!'],
        ['marina h4k9tz2w', 'h4k9tz2w'],
        ['Логин/пароль: anna / Vesna_24x', 'Vesna_24x'],
        ['Пароль от кабинета: zima-2026', 'zima-2026'],
        ['The password is: Winter&Snow', 'Winter&Snow'],
        ['New login for all shops: shop@northwind.example / Plum&Pear19, keep it', 'Plum&Pear19'],
        ['password: hunter22', 'hunter22'],
        ['ПИН-код: 4821', '4821'],
        ['Код подтверждения: 483920', '483920'],
        ['483 920 — ваш код для входа', '483 920'],
        ['G-483920 is your verification code', 'G-483920'],
        ['Код: 4839, никому не сообщайте его', '4839'],
        ['DATABASE postgres://shop:h7Ykq2@db.example.com/main', 'postgres://shop:h7Ykq2@db.example.com'],
        ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk'],
        ['client_secret: 9fK2mQ7xT4bL8vR1nW6z', '9fK2mQ7xT4bL8vR1nW6z'],
        ['Паспорт серии 45 10 № 123456', '45 10 № 123456'],
        ['Passport no. C01234567', 'C01234567'],
        ['Сервер 10.20.30.40 не отвечает', '10.20.30.40'],
        ['http://192.168.14.7:8080/admin', '192.168.14.7:8080'],
        ['Номер заказа: 48-291-773', '48-291-773'],
        ['Ваш заказ №1048576 уже едет', '1048576'],
        ['Firmware 4A 7F 00 1C B2 9D E3 55 08 AA 61 F4 3B C7 12 8E', '4A 7F 00 1C B2 9D E3 55 08 AA 61 F4 3B C7 12 8E'],
        ['Been testing the lamp all week, wait until you see it', 'Been testing the lamp all week, wait until you see'],
        ['Работаем над чайником, пока не могу рассказать', 'Работаем над чайником, пока не могу рассказать'],
        ['Booking reference: K7PQ2X', 'K7PQ2X'],
        ['token ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'],
        ['Бот: 123456789:AAabcdefghijklmnopqrstuvwxyz0123456', '123456789:AAabcdefghijklmnopqrstuvwxyz0123456'],
        ['Карта 4111 1111 1111 1111', '4111 1111 1111 1111'],
        ['Карта 2200-1234-5678-9019', '2200-1234-5678-9019'],
        ['Счёт DE89 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 00'],
        ['Мой паспорт 4510 123456', '4510 123456'],
        ['СНИЛС 112-233-445 95', '112-233-445 95'],
        ['Мой ИНН 500100732259', '500100732259'],
        ['Сервер db1.office.local упал', 'db1.office.local'],
        ['Мария, ваш номер 8 (916) 123-45-67?', '8 (916) 123-45-67'],
        ['Text me at 212-555-0123', '212-555-0123'],
        ['Ваша почта anna@mail.ru?', 'anna@mail.ru'],
      ].map(([text = '', mark = '']) => ({ options: everything, draft: { text }, marks: [mark] })),
      { options: { detectors: ['email'], own: ['example.com'] }, draft: { text: 'a@example.com, b@other.org' }, marks: ['b@other.org'] },
    ],
  };
})();
