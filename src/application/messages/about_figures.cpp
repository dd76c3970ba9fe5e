#include <array>

#include "application/messages/sentences.hpp"

namespace daybook {

std::span<const Sentence> sentences_about_figures() {
  static constexpr std::array kSentences = {
      Sentence{"figure.brought_forward", "brought forward on {date}"},
      Sentence{"figure.accrued", "accrued up to {date}"},
      Sentence{"figure.adjusted", "adjusted up to {date}"},
      Sentence{"figure.taken", "taken up to {date}"},
      Sentence{"figure.booked", "booked after {date}"},
      Sentence{"figure.pending", "asked for, not decided"},
      Sentence{"figure.expired", "expired up to {date}"},
      Sentence{"figure.remaining", "remaining on {date}"},
      Sentence{"figure.available", "available on {date}"},
      Sentence{"figure.year_end", "left at the end of the leave year, {date}"},
      Sentence{"leave_year", "leave year {first} to {last}"},
      Sentence{"entry.grant", "granted for {period_first} to {period_last}"},
      Sentence{"entry.accrual", "earned for {period_first} to {period_last}, on {date}"},
      Sentence{"entry.charge", "leave from {from} to {to}"},
      Sentence{"entry.hold", "leave asked for, from {from} to {to}"},
      Sentence{"entry.day", "{date}"},
      Sentence{"entry.adjustment", "adjusted on {date}: {reason}"},
      Sentence{"entry.entitlement", "granted on {date}: {reason}"},
      Sentence{"entry.opening", "there when the books began, on {date}: {reason}"},
      Sentence{"entry.time_in_lieu", "extra work on {date}: {reason}"},
      Sentence{"entry.paid_out", "paid out on {date}[: {reason}]"},
      Sentence{"entry.reversal", "taken back on {date}: {reason}"},
      Sentence{"entry.cut", "above what may be held on {date}"},
      Sentence{"entry.forgiven", "a balance below zero, forgiven on {date}"},
      Sentence{"entry.deducted", "what the leave year before was overdrawn by"},
      Sentence{"entry.converted", "converted to the working pattern from {date} on"},
      Sentence{"input.cap_lost", "{capped} did not fit under the cap"},
      Sentence{"input.cap_deferred", "{capped} did not fit under the cap yet"},
      Sentence{"entry.expiry",
               "lost on {date}, could be used {from} to {to}[ (carry-over limit {carry_limit})]"},
      Sentence{"entry.carried_out", "carried to the next leave year on {date}"},
      Sentence{"entry.carried_in", "carried over from {from} to {to}[ (limit {carry_limit})]"},
      Sentence{"input.quota",
               "quota {quota}[, tier {tier}][, times {scale} for the working pattern] by policy "
               "\"{policy}\", terms of {policy_version_from}"},
      Sentence{
          "input.share",
          "share {share} of it[, from {employed_from}][, until {employed_until}][, by {basis}]"},
      Sentence{"input.rounding", "exactly {exact}, rounded {mode} to steps of {step}"},
      Sentence{"available.held", "held for leave asked for up to {date}"},
      Sentence{"available.set_aside", "set aside for later leave"},
      Sentence{"available.floor", "may go below zero by"},
  };
  return kSentences;
}

}  // namespace daybook
