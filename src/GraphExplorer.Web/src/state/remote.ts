/** What is known of a value that has to be asked for. */
export type Remote<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly value: T };

export const idle: Remote<never> = { status: 'idle' };
export const loading: Remote<never> = { status: 'loading' };
export const ready = <T>(value: T): Remote<T> => ({ status: 'ready', value });
export const failed = (error: unknown): Remote<never> => ({
  status: 'failed',
  message: error instanceof Error ? error.message : String(error),
});
