import { messageLanguage } from '../../src/platform/errors/index.js';

describe('language of messages', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['vi', 'vi'],
    ['en', 'en'],
    ['vi-VN', 'vi'],
    ['VI', 'vi'],
    ['fr', 'en'],
    ['*', 'en'],
    ['vi, en', 'vi'],
    ['en, vi', 'en'],
    ['en;q=0.5, vi;q=0.9', 'vi'],
    ['vi;q=0.5, en;q=0.9', 'en'],
    ['fr-CH, fr;q=0.9, vi;q=0.8, en;q=0.7, *;q=0.5', 'vi'],
    ['vi;q=0, en;q=0.1', 'en'],
    ['vi;q=0', 'en'],
    ['vietnamese', 'en'],
    [';;;q=,,=', 'en'],
    ['vi;q=abc', 'vi'],
  ])('for %j is %s', (header, language) => {
    expect(messageLanguage(header)).toBe(language);
  });
});
