import { settings } from '../settings';

/** A question the server did not answer, said so that a person understands it. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

interface GraphQLAnswer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string }[];
}

interface Problem {
  readonly title?: string;
  readonly detail?: string;
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await request(path, { headers: { accept: 'application/json' } }, signal);
  if (!response.ok) throw new ServerError(await describeFailure(response));
  return (await response.json()) as T;
}

/** Sends one GraphQL operation and gives its data; a partial answer counts as a failure. */
export async function postGraphQL<T>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<T> {
  const response = await request(
    settings.endpoints.graphql,
    {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    },
    signal,
  );
  const answer = await parseAnswer<T>(response);
  const first = answer.errors?.[0];
  if (first) throw new ServerError(first.message);
  if (!answer.data) throw new ServerError(`The server answered ${response.status} without data.`);
  return answer.data;
}

async function request(path: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  const timeout = AbortSignal.timeout(settings.requestTimeoutMilliseconds);
  try {
    return await fetch(path, { ...init, signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
  } catch (error) {
    if (signal?.aborted) throw error;
    if (timeout.aborted) {
      throw new ServerError(
        `The server did not answer within ${settings.requestTimeoutMilliseconds / 1000} seconds.`,
      );
    }
    throw new ServerError('The server cannot be reached. Is it still running?');
  }
}

async function parseAnswer<T>(response: Response): Promise<GraphQLAnswer<T>> {
  if (!response.headers.get('content-type')?.includes('json'))
    throw new ServerError(await describeFailure(response));
  return (await response.json()) as GraphQLAnswer<T>;
}

async function describeFailure(response: Response): Promise<string> {
  const status = `The server answered ${response.status} ${response.statusText}`.trim();
  if (!response.headers.get('content-type')?.includes('json')) return `${status}.`;
  const problem = (await response.json()) as Problem;
  const said = problem.detail ?? problem.title;
  return said ? `${status}: ${said}` : `${status}.`;
}
