import { describe, expect, it } from "vitest";
import { commonStatus, together } from "./together";

const request = (id: string, seriesId: string | null, status = "PENDING") => ({ id, seriesId, status });

describe("leave that was asked for together", () => {
  it("stands together where the first of it stands", () => {
    const [first, second] = [request("a", "a"), request("c", "a")];
    expect(together([first, request("b", null), second])).toEqual([[first, second], [request("b", null)]]);
  });

  it("has a status where all of it has the same", () => {
    expect(commonStatus([request("a", "a"), request("b", "a")])).toBe("PENDING");
    expect(commonStatus([request("a", "a"), request("b", "a", "APPROVED")])).toBeUndefined();
    expect(commonStatus([])).toBeUndefined();
  });
});
