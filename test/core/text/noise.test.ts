import { describe, expect, it } from 'vitest';
import { findNoise } from '#src/core/text/noise.ts';
import { prepare } from '#src/core/text/prepare.ts';

const noiseIn = (text: string): string[] => findNoise(prepare(text)).map(({ span }) => text.slice(span.start, span.end));

describe('keyboard noise', () => {
  it.each([
    ...['ыфвафыв', 'фывапролд', 'олджолдж', 'йцуйцу', 'ячсмить', 'вывпывап', 'лдолдолдо'],
    ...['asdfgh', 'qweqweqwe', 'fgdfgdfg', 'lkjhgf', "l;kl;k;l'", 'jfdkslajfkdls', 'bvcxwrtpl', 'zxcvzxcv', 'mnbvcxz', 'sdfsdf sdf'],
  ])('is %s', (text) => {
    expect(noiseIn(text)).toEqual([text]);
  });

  it.each([
    ...['Аааааааа', 'ахахахах', 'Тссссс', 'Бррр, холодно', 'Пффф', 'Мммм', 'Взгляд', 'Взбрыкнул', 'Здравствуй', 'Мстислав', 'Пропал?', 'Опора', 'Продажа дома'],
    ...['Провода', 'Дорожала', 'ВЦСПС', 'РСФСР', 'ЖКХ', 'т. д.', 'ололо', 'Аврал', 'Рапорт'],
    ...['brrrrrrr', 'hmmmm', 'Pssst', 'strengths', 'Twelfths', 'rhythms', 'Knightsbridge', 'Retweet', 'property', 'typewriter', 'Alfalfa', 'flasks', 'haha'],
    ...['HTML, CSS, XHTML', 'LGBTQ', 'tl;dr', "rock'n'roll", 'Krzysztof', 'Schwartz', 'Kafka', 'Afghan', 'xK9dfgh47', '12345', ';-) :-P'],
    ...['#ыфвафыв', '@asdfgh', 'asdfgh.example.com', '`asdfgh`', 'Ряд asdfgh учат первым на уроке печати'],
  ])('is not %s', (text) => {
    expect(noiseIn(text)).toEqual([]);
  });

  it('is told by the line, and whether the text has anything else', () => {
    expect(findNoise(prepare('Ждём вас в семь\n  ыфвафыв '))).toEqual([{ span: { start: 18, end: 25 }, whole: false }]);
    expect(findNoise(prepare(' ыфвафыв\n'))).toEqual([{ span: { start: 1, end: 8 }, whole: true }]);
  });
});
