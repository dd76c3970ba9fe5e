import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import { readdirSync } from "node:fs";
import tseslint from "typescript-eslint";

const features = readdirSync("src/features");

/** app -> features -> components -> lib; a feature never names another feature. */
const zones = [
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: "./src/features",
    except: [`./${feature}`],
    message: "Features never import features; a page in src/app composes them.",
  })),
  { target: "./src/features", from: "./src/app" },
  { target: "./src/components", from: ["./src/app", "./src/features"] },
  { target: "./src/lib", from: ["./src/app", "./src/features", "./src/components"] },
];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/lib/graphql/schema.d.ts"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  reactHooks.configs.flat.recommended,
  { files: ["public/*.js"], languageOptions: { globals: { localStorage: "readonly", matchMedia: "readonly", document: "readonly" } } },
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "max-lines": ["error", 300],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-invalid-void-type": "off",
    },
  },
);
