import { selectedActorAtom } from './atom';
import { actorInFragment, fragmentOf } from './deepLink';

/** Keeps the address and the selection the same, so that a link opens an actor and the back button works. */
export function watchAddress(): void {
  const follow = (): void => {
    selectedActorAtom.set(actorInFragment(location.hash));
  };
  addEventListener('popstate', follow);
  selectedActorAtom.subscribe((actor) => {
    if (actor !== actorInFragment(location.hash)) {
      history.pushState(null, '', actor ? fragmentOf(actor) : location.pathname + location.search);
    }
  });
  follow();
}
