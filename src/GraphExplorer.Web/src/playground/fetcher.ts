import type { ExecutionResult } from 'graphql';
import type { Fetcher } from '@graphiql/toolkit';
import { settings } from '../settings';
import { sentParameters } from './sentParameters';

/** Sends an operation to this server; errors of transport are shown where the answer would stand. */
export const fetcher: Fetcher = async (parameters, options) => {
  const response = await fetch(settings.endpoints.graphql, {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      ...options?.headers,
    },
    body: JSON.stringify(sentParameters(parameters)),
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as ExecutionResult;
  } catch {
    return {
      errors: [{ message: `The server answered ${response.status} ${response.statusText}`, answer: text }],
    };
  }
};
