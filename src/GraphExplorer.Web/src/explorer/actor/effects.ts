import { postGraphQL, ServerError } from '../../http/requests';
import { settings } from '../../settings';
import { failed, idle, loading, ready } from '../../state/remote';
import { selectedActorAtom } from '../selection/atom';
import type { ActorAnswer, EvidenceAnswer } from './answers';
import { assembleActor } from './assembleActor';
import { actorAtom } from './atom';
import { collectIds, inPages } from './collectIds';
import { actorQuery, evidenceQuery } from './queries';
import type { ActorDetails } from './types';

let current: AbortController | null = null;

/** Loads the details of whichever actor is selected. */
export function watchSelection(): void {
  selectedActorAtom.subscribe(() => void loadSelectedActor());
  void loadSelectedActor();
}

export async function loadSelectedActor(): Promise<void> {
  const id = selectedActorAtom.get();
  current?.abort();
  if (id === null) {
    actorAtom.set(idle);
    return;
  }
  const controller = new AbortController();
  current = controller;
  actorAtom.set(loading);
  try {
    const actor = await fetchActor(id, controller.signal);
    if (!controller.signal.aborted) actorAtom.set(ready(actor));
  } catch (error) {
    // An aborted request belongs to an actor that is no longer selected.
    if (!controller.signal.aborted) actorAtom.set(failed(error));
  }
}

async function fetchActor(id: string, signal: AbortSignal): Promise<ActorDetails> {
  const { actor } = await postGraphQL<ActorAnswer>(actorQuery, { id }, signal);
  if (!actor) throw new ServerError(`There is no actor '${id}' in this graph.`);
  const evidence = await Promise.all(
    inPages(collectIds(actor), settings.pageSize).map((ids) =>
      postGraphQL<EvidenceAnswer>(evidenceQuery, { ...ids, limit: settings.pageSize }, signal),
    ),
  );
  return assembleActor(actor, evidence);
}
