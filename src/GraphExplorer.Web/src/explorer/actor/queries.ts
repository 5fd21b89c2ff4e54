/** The actor and its ties to others. */
export const actorQuery = /* GraphQL */ `
  query Actor($id: ID!) {
    actor(id: $id) {
      id
      name
      kind
      aliases
      iso3
      wikidata
      cameo
      ties {
        type
        direction
        actor {
          id
          name
        }
        form
        stage
        demand
        mediation
        event
        voicedBy
        code
        since
        until
        confidence
        evidence
      }
      memberOfConnection {
        edges {
          node {
            id
            name
          }
          properties {
            confidence
            evidence
          }
        }
      }
      membersConnection {
        edges {
          node {
            id
            name
          }
          properties {
            confidence
            evidence
          }
        }
      }
      speaksForConnection {
        edges {
          node {
            id
            name
          }
          properties {
            role
            confidence
            evidence
          }
        }
      }
      spokespersonsConnection {
        edges {
          node {
            id
            name
          }
          properties {
            role
            confidence
            evidence
          }
        }
      }
    }
  }
`;

/** What the ties only name by id: their claims with sources, and the titles of what they are about. */
export const evidenceQuery = /* GraphQL */ `
  query Evidence(
    $claims: [ID!]!
    $demands: [ID!]!
    $mediations: [ID!]!
    $events: [ID!]!
    $actors: [ID!]!
    $limit: Int!
  ) {
    claims(where: { id: { in: $claims } }, limit: $limit) {
      id
      text
      section
      paragraph
      sentence
      confidence
      sources {
        id
        title
        kind
        published
        url
      }
    }
    demands(where: { id: { in: $demands } }, limit: $limit) {
      id
      title
    }
    mediations(where: { id: { in: $mediations } }, limit: $limit) {
      id
      title
    }
    events(where: { id: { in: $events } }, limit: $limit) {
      id
      title
    }
    actors(where: { id: { in: $actors } }, limit: $limit) {
      id
      name
    }
  }
`;
