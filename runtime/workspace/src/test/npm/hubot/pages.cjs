// What a script reads with Slack's web client, page after page, and how it tells of it.
async function pages(limit, field, read) {
  const found = [];
  let cursor = '';
  do {
    const page = await read({ limit, ...(cursor && { cursor }) });
    found.push(page[field]);
    cursor = page.response_metadata.next_cursor;
  } while (cursor);
  return found;
}

const told = (found, name) => found.map((page) => page.map(name).join(', ')).join(' | ');

module.exports = { pages, told };
