import { Kind, parse } from 'graphql';

interface Parameters {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

/**
 * What is sent for what the editor hands over. It learns the name of an operation a moment after a tab was opened, and
 * until then says the former tab's: a name that the document does not hold is left out.
 */
export function sentParameters({ query, operationName, variables }: Parameters): Parameters {
  return operationName && operationNames(query).includes(operationName)
    ? { query, operationName, variables }
    : { query, variables };
}

function operationNames(query: string): readonly (string | undefined)[] {
  try {
    return parse(query).definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? definition.name?.value : undefined,
    );
  } catch {
    return []; // the server says what is wrong with the document, and where
  }
}
