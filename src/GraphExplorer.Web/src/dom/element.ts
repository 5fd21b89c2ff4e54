type Child = Node | string | null | undefined | false;

type Properties<K extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[K], 'style' | 'dataset' | 'attributes'>
> & {
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Custom CSS properties. */
  readonly variables?: Readonly<Record<`--${string}`, string>>;
  readonly on?: { readonly [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void };
};

/** Makes an element. Text is always text: nothing here parses markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties<K> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  const { class: className, attributes, variables, on, ...rest } = properties;
  Object.assign(made, rest);
  if (className) made.className = className;
  for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
  for (const [name, value] of Object.entries(variables ?? {})) made.style.setProperty(name, value);
  for (const [name, listener] of Object.entries(on ?? {}))
    made.addEventListener(name, listener as EventListener);
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}
