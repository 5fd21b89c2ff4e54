export interface Example {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What a newcomer finds in the playground's tabs, from the plain to the particular. */
export const examples: readonly Example[] = [
  {
    query: `# Who supports Russia? What does it demand of whom,
# and which claims show it?
query Russia {
  actors(where: {name: {eq: "Russia"}}) {
    name
    aliases
    supportedBy { name }
    demandsConnection {
      edges {
        node { name }
        properties { code evidence }
      }
    }
  }
}
`,
  },
  {
    query: `# The ties of one actor in both directions,
# with the ids of the claims that show them.
query Ties($id: ID!, $types: [TieType!]) {
  actor(id: $id) {
    name
    kind
    ties(types: $types) {
      type
      direction
      actor { name }
      form
      stage
      code
      since
      confidence
      evidence
    }
  }
}
`,
    variables: { id: 'ukraine', types: ['SUPPORTS', 'OPPOSES', 'REJECTS'] },
  },
  {
    query: `# What claims say, where they stand and in which source.
query Evidence($ids: [ID!]!) {
  claims(where: {id: {in: $ids}}) {
    id
    text
    section
    paragraph
    sentence
    confidence
    sources { title kind published url }
  }
}
`,
    variables: { ids: ['d1.3-support', 'c2.2-membership', 'b1.2-addressee'] },
  },
  {
    query: `# Each demand: who makes it, of whom,
# who backs it and who refuses it.
query Demands {
  demands(sort: [{category: ASC}, {title: ASC}]) {
    title
    category
    madeBy { name }
    addressedTo { name }
    backedBy { name }
    rejectedBy { name }
    concernsTerritoriesConnection {
      edges {
        node { name }
        properties { stance }
      }
    }
  }
}
`,
  },
  {
    query: `# Who mediates between whom, how far it has come
# and what stands in the way.
query Mediations {
  mediations {
    title
    stage
    outcome
    mediators { name }
    parties { name }
    hinderedBy { name }
  }
}
`,
  },
  {
    query: `# Filters reach through relationships: who supports an actor
# that makes a demand about territory?
query BackersOfTerritorialDemands {
  actors(
    where: {
      supports: {some: {makes: {some: {category: {eq: "territory"}}}}}
      NOT: {name: {contains: "powers"}}
    }
    sort: [{name: ASC}]
  ) {
    name
    supports(where: {makes: {some: {category: {eq: "territory"}}}}) {
      name
      makes(where: {category: {eq: "territory"}}) { title }
    }
  }
}
`,
  },
  {
    query: `# Page by page: for the next one, put endCursor
# into the variable 'after'.
query ActorsByPage($first: Int!, $after: String) {
  actorsConnection(first: $first, after: $after, sort: [{name: ASC}]) {
    totalCount
    edges {
      cursor
      node { id name }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
    variables: { first: 5, after: null },
  },
  {
    query: `# Groups with the members that are known,
# and who speaks for whom.
query GroupsAndVoices {
  groups: actors(where: {members: {some: {name: {contains: ""}}}}) {
    name
    membersConnection {
      edges {
        node { name }
        properties { confidence evidence }
      }
    }
  }
  voices: actors(where: {speaksFor: {some: {name: {contains: ""}}}}) {
    name
    speaksForConnection {
      edges {
        node { name }
        properties { role }
      }
    }
    voices { title }
  }
}
`,
  },
];
