import { parse, Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { examples } from '../../src/playground/examples';

describe('the examples of the playground', () => {
  it('are at least six, each under a name of its own', () => {
    const names = examples.map(({ query }) => {
      const [operation] = parse(query).definitions;
      return operation?.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : undefined;
    });
    expect(names.length).toBeGreaterThanOrEqual(6);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  it('give a value to every variable that needs one', () => {
    for (const { query, variables } of examples) {
      for (const definition of parse(query).definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        for (const variable of definition.variableDefinitions ?? []) {
          expect(Object.keys(variables ?? {})).toContain(variable.variable.name.value);
        }
      }
    }
  });
});
