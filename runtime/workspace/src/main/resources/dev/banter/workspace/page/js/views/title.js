/** The window's title: what is said to oneself is counted, all else that is new is a dot. */
export function titleWindow(store, name) {
  const channels = store.listed;
  const toMe = channels.reduce((sum, { mentions }) => sum + mentions, 0);
  const some = channels.some(({ unread }) => unread);
  const mark = toMe ? `(${toMe}) ` : some ? "• " : "";
  document.title = `${mark}${name} · Banter`;
}
