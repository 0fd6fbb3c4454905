// As little work as it can do: one template, the data as it comes, no watching, no plugins.
module.exports = (config) => {
  config.setQuietMode(true);
  return { dir: { input: ".", output: "out", data: "data" }, htmlTemplateEngine: false };
};
