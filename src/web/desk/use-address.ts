import { useSearchParams } from 'react-router';

/** Names in the address, so that a reload and the back button restore them; names that change together are set in one go, an empty value takes one out. */
export function useAddress() {
  const [search, setSearch] = useSearchParams();
  const set = (values: Record<string, string | undefined>) =>
    setSearch(
      now => {
        const to = new URLSearchParams(now);
        for (const [name, value] of Object.entries(values)) {
          if (value) to.set(name, value);
          else to.delete(name);
        }
        return to;
      },
      { replace: true },
    );
  return { get: (name: string) => search.get(name) ?? undefined, set };
}
