import { GraphiQL } from 'graphiql';
import type { JSX } from 'react';
import { examples } from './examples';
import { fetcher } from './fetcher';

/** GraphiQL with one tab for each example; tabs that the reader changed are kept by the browser. */
export function Playground(): JSX.Element {
  return (
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={examples.map(({ query, variables }) => ({
        query,
        variables: variables ? JSON.stringify(variables, null, 2) : null,
        headers: null,
      }))}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
    >
      <GraphiQL.Logo>
        <a className="playground__logo" href="/">
          GraphExplorer
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
