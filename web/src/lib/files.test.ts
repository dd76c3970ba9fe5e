import { describe, expect, it } from "vitest";
import { mediaTypeOf } from "./files";

describe("what a file is", () => {
  it("is told by its ending, since browsers do not know all", () => {
    expect(mediaTypeOf({ name: "IMG_1234.HEIC", type: "" })).toBe("image/heic");
    expect(mediaTypeOf({ name: "note.pdf", type: "application/octet-stream" })).toBe("application/pdf");
  });
  it("is what the browser says where the ending says nothing", () => {
    expect(mediaTypeOf({ name: "note", type: "image/png" })).toBe("image/png");
    expect(mediaTypeOf({ name: "page.html", type: "text/html" })).toBe("text/html");
  });
});
