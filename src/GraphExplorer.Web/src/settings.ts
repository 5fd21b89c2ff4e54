import type { LayoutId } from './explorer/layouts/types';

/** One colour for a light and one for a dark background. */
export interface ThemedColour {
  readonly light: string;
  readonly dark: string;
}

export interface TieKindSettings {
  readonly colour: ThemedColour;
  /** How a tie reads from its source: "Russia … Ukraine". */
  readonly outgoing: string;
  /** How it reads from its target. */
  readonly incoming: string;
  readonly legend: string;
}

export interface ActorKindSettings {
  readonly plural: string;
  readonly fill: ThemedColour;
  readonly border: ThemedColour;
}

/** Everything about the pages that is a choice and not a consequence. */
export const settings = {
  endpoints: {
    graphql: '/graphql',
    nodeLink: '/export/node-link',
    schema: '/schema.graphql',
  },

  /** The ties between actors; actors without one are drawn too. */
  graphQuery: 'MATCH (a:Actor) OPTIONAL MATCH (a)-[r]->(b:Actor) RETURN a, r, b',

  /** How many claims, demands and the like are asked for at once. */
  pageSize: 100,

  requestTimeoutMilliseconds: 15_000,

  /** After Okabe and Ito: told apart with every common form of colour blindness, darkened or lightened for contrast. */
  tieKinds: {
    SUPPORTS: {
      colour: { light: '#00805f', dark: '#1fc99a' },
      outgoing: 'Supports',
      incoming: 'Supported by',
      legend: 'supports',
    },
    DEMANDS: {
      colour: { light: '#bd7d00', dark: '#f0b429' },
      outgoing: 'Demands from',
      incoming: 'Faces demands of',
      legend: 'demands',
    },
    MEDIATES: {
      colour: { light: '#2a8fd0', dark: '#6cc5f5' },
      outgoing: 'Mediates for',
      incoming: 'Mediation by',
      legend: 'mediates',
    },
    REJECTS: {
      colour: { light: '#b3548f', dark: '#e08fc0' },
      outgoing: 'Rejects a demand of',
      incoming: 'Rejected by',
      legend: 'rejects',
    },
    OPPOSES: {
      colour: { light: '#cc4a00', dark: '#ff7a33' },
      outgoing: 'Opposes',
      incoming: 'Opposed by',
      legend: 'opposes',
    },
    MEMBER_OF: {
      colour: { light: '#7d879b', dark: '#8c97ad' },
      outgoing: 'Member of',
      incoming: 'Members',
      legend: 'is a member of',
    },
    SPEAKS_FOR: {
      colour: { light: '#a9b1c1', dark: '#5d6880' },
      outgoing: 'Speaks for',
      incoming: 'Spoken for by',
      legend: 'speaks for',
    },
  } satisfies Record<string, TieKindSettings> as Record<string, TieKindSettings>,

  otherTieColour: { light: '#8a94a6', dark: '#7c8799' } satisfies ThemedColour,

  actorKinds: {
    State: {
      plural: 'States',
      fill: { light: '#33456b', dark: '#c3d0ea' },
      border: { light: '#33456b', dark: '#c3d0ea' },
    },
    Organization: {
      plural: 'Organizations',
      fill: { light: '#ffffff', dark: '#131824' },
      border: { light: '#33456b', dark: '#c3d0ea' },
    },
    Group: {
      plural: 'Groups',
      fill: { light: '#c2cbdc', dark: '#46516a' },
      border: { light: '#7683a0', dark: '#8592ac' },
    },
    Person: {
      plural: 'People',
      fill: { light: '#8d7bb0', dark: '#b9a8dd' },
      border: { light: '#8d7bb0', dark: '#b9a8dd' },
    },
  } satisfies Record<string, ActorKindSettings> as Record<string, ActorKindSettings>,

  otherActorKind: {
    plural: 'Other actors',
    fill: { light: '#8a94a6', dark: '#7c8799' },
    border: { light: '#8a94a6', dark: '#7c8799' },
  } satisfies ActorKindSettings,

  stage: {
    background: { light: '#f7f8fb', dark: '#0f131c' },
    label: { light: '#1b2334', dark: '#e8ecf5' },
    /** Share of the background in what is not in focus. */
    fade: 0.84,
    /** Past these numbers the renderer chooses whose name is shown, and ties in focus go without a word. */
    allNamesUpTo: 80,
    tieLabelsUpTo: 60,
    nodeSize: { smallest: 8, largest: 18 },
    /** Circles shrink in a graph of more actors than this, down to the given share. */
    shrink: { from: 100, least: 0.3 },
    edgeSize: { usual: 2.8, focused: 4 },
    arrowHead: { lengthToThicknessRatio: 3.6, widenessToThicknessRatio: 2.8 },
    /** Curvature between one tie and the next of those that join the same two actors, and of the outermost at most. */
    curvature: { step: 0.22, most: 0.62 },
  },

  layout: {
    initial: 'force' as LayoutId,
    seed: 20_221,
    force: { gravity: 0.6, scalingRatio: 12, slowDown: 4 },
    /** Rounds of the force layout: fewer for a large graph, so that the page does not stand still. */
    rounds: { most: 600, least: 40, actorRounds: 200_000 },
  },
};

export const colourOfTie = (kind: string): ThemedColour =>
  settings.tieKinds[kind]?.colour ?? settings.otherTieColour;

export const actorKind = (kind: string): ActorKindSettings =>
  settings.actorKinds[kind] ?? settings.otherActorKind;

/** The colour as a CSS value that follows the page's theme. */
export const cssColour = ({ light, dark }: ThemedColour): string => `light-dark(${light}, ${dark})`;
