/** Standard CSS, in the order and the notation that the styles here are written in. */
export default {
  extends: "stylelint-config-standard",
  // Which of two rules is stronger depends on the elements, which a linter does not see.
  rules: { "no-descending-specificity": null },
  ignoreFiles: ["dist/**", "node_modules/**", "test-results/**"],
};
