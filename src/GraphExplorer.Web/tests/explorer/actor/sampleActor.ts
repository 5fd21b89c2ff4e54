import type { AnsweredActor, AnsweredTie } from '../../../src/explorer/actor/answers';

const tie = (some: Partial<AnsweredTie>): AnsweredTie => ({
  type: 'DEMANDS',
  direction: 'OUT',
  actor: { id: 'b', name: 'Beta' },
  form: null,
  stage: null,
  demand: null,
  mediation: null,
  event: null,
  voicedBy: null,
  code: null,
  since: null,
  until: null,
  confidence: 'stated',
  evidence: [],
  ...some,
});

export const sampleActor: AnsweredActor = {
  id: 'a',
  name: 'Alpha',
  kind: 'State',
  aliases: null,
  iso3: null,
  wikidata: null,
  cameo: null,
  ties: [
    tie({
      type: 'SUPPORTS',
      direction: 'IN',
      actor: { id: 'z', name: 'Zeta' },
      evidence: ['claim-1', 'claim-2'],
    }),
    tie({ type: 'SUPPORTS', direction: 'IN', actor: { id: 'c', name: 'Gamma' }, evidence: ['claim-1'] }),
    tie({ demand: 'land', voicedBy: 'speaker', evidence: ['claim-3'] }),
  ],
  memberOfConnection: {
    edges: [
      { node: { id: 'g', name: 'Group' }, properties: { confidence: 'inferred', evidence: ['claim-4'] } },
    ],
  },
  membersConnection: { edges: [] },
  speaksForConnection: { edges: [] },
  spokespersonsConnection: { edges: [] },
};
