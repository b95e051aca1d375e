import type { Stage } from '../harness/stage.ts';
import type { Trial } from '../harness/trial.ts';

const twice = async (stage: Stage): Promise<void> => {
  await stage.page.click('.go');
  await stage.page.click('.go');
};

export default {
  served: /^https:\/\/www\.instagram\.com\//,
  places: [
    { what: 'post', address: 'https://www.instagram.com/?posting', box: 'post', kind: 'post', button: '.go', ways: ['click'], before: twice },
    { what: 'comment', address: 'https://www.instagram.com/p/1/', box: 'comment', kind: 'comment', button: 'form [role="button"]', ways: ['click', 'enter'] },
    { what: 'message', address: 'https://www.instagram.com/direct/t/1', box: 'message', kind: 'message', button: '[role="button"]', ways: ['click', 'enter'] },
  ],
} satisfies Trial;
