/** Those whose name holds what was typed; those that begin with it first, else in their own order. */
export function filterBy(typed, items, nameOf) {
  const wanted = typed.trim().toLowerCase().replace(/^[#@]/, "");
  const rank = (item) => {
    const name = nameOf(item).toLowerCase();
    return name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : 2;
  };
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .filter((one) => one.rank < 2)
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}
