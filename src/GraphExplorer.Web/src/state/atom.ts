/** A value that tells its subscribers when it is replaced. */
export interface Atom<T> {
  get(): T;
  set(value: T): void;
  /** Calls the listener with every new value; returns the way to stop that. */
  subscribe(listener: (value: T, previous: T) => void): () => void;
}

export function atom<T>(initial: T): Atom<T> {
  let current = initial;
  const listeners = new Set<(value: T, previous: T) => void>();
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      const previous = current;
      current = value;
      for (const listener of [...listeners]) listener(value, previous);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
