import { registerEnumType } from '@nestjs/graphql';

export enum MinutesEntryKind {
  STATEMENT = 'STATEMENT',
  QUESTION = 'QUESTION',
  ANSWER = 'ANSWER',
  DECISION = 'DECISION',
  DIRECTIVE = 'DIRECTIVE',
  VOTE = 'VOTE',
  NOTE = 'NOTE',
}

registerEnumType(MinutesEntryKind, {
  name: 'MinutesEntryKind',
  description: 'What an entry of the minutes records.',
  valuesMap: {
    STATEMENT: { description: 'Something that was said (phát biểu).' },
    QUESTION: { description: 'A question.' },
    ANSWER: { description: 'An answer to a question.' },
    DECISION: { description: 'What was decided (kết luận, quyết định).' },
    DIRECTIVE: { description: 'What bodies were told to do (ý kiến chỉ đạo).' },
    VOTE: { description: 'A vote, with its counts.' },
    NOTE: { description: 'A note of the recorder: a break, somebody who left, a mishap ...' },
  },
});

export enum MinutesSignatory {
  SECRETARY = 'SECRETARY',
  CHAIR = 'CHAIR',
}

registerEnumType(MinutesSignatory, {
  name: 'MinutesSignatory',
  description: 'As whom somebody signs the minutes.',
  valuesMap: {
    SECRETARY: { description: 'The secretary of the conference (thư ký).' },
    CHAIR: { description: 'The chair (chủ tọa).' },
  },
});

export enum MinutesBlockKind {
  PARAGRAPH = 'PARAGRAPH',
  ORDERED_LIST = 'ORDERED_LIST',
  UNORDERED_LIST = 'UNORDERED_LIST',
}

registerEnumType(MinutesBlockKind, {
  name: 'MinutesBlockKind',
  description: 'What a block of text is.',
  valuesMap: {
    PARAGRAPH: { description: 'A paragraph; it may have line breaks.' },
    ORDERED_LIST: { description: 'A numbered list.' },
    UNORDERED_LIST: { description: 'A list without numbers.' },
  },
});
