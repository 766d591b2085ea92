import type { claim as zh } from './messages.zh.claim'

export const claim: typeof zh = {
  begin: 'Check this claim',
  title: (name) => `Check the claim about ${name}`,
  facts: (by) => (by ? `Cannot be registered: claimed by ${by}` : 'Claim: cannot be registered'),
  intro:
    'Ask or look yourself before you answer. The county decides, with your word and the collector’s before it; until then nothing changes.',
  question: 'Is it so?',
  answers: { confirmed: 'It is so', disagreed: 'I disagree' },
  choose: 'Choose “It is so” or “I disagree”.',
  reason: 'Why you disagree',
  reasonMissing: 'Say why you disagree.',
  give: 'Send to the county',
  nothing: 'No claim about this person waits for you.',
  waiting: 'Your word waits to be sent.',
  drop: 'Do not send this word',
  leader: 'Leader',
  said: (word, reason) => (reason ? `${word}: ${reason}` : word),
  decided: {
    accepted: 'The county accepted this claim',
    reinstated: 'County: not true. Please register this person',
    stillDue: 'County: not proven. Please visit again',
  },
  because: (reason) => `Reason: ${reason}`,
}
