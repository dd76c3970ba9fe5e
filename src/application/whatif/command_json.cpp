#include "application/whatif/command_json.hpp"

#include "json/codec.hpp"
#include "json/reader.hpp"

#include "application/log/personal_text_json.hpp"
#include "application/whatif/names_as_ids.hpp"

namespace daybook {
namespace {

constexpr json::Limits kFileLimits{.bytes = 8u << 20, .depth = 32};

template <class Command>
struct Spelt;  // how an order is named, and what its fields are
template <class Fact>
struct Spelt<State<Fact>> {
  static constexpr std::string_view name = Fact::type;
  static Result<Command> read(const boost::json::value& fields) {
    return State<Fact>{TRY(json::read<Fact>(fields, json::UnknownFields::refused))};
  }
  static void write(json::Writer& out, const State<Fact>& command) {
    json::write(out, command.fact);
  }
};

template <class Order>
struct SpeltOrder {
  static Result<Command> read(const boost::json::value& fields) {
    return TRY(json::read<Order>(fields, json::UnknownFields::refused));
  }
  static void write(json::Writer& out, const Order& command) { json::write(out, command); }
};
template <>
struct Spelt<RequestLeave> : SpeltOrder<RequestLeave> {
  static constexpr std::string_view name = "RequestLeave";
};
template <>
struct Spelt<RecordLeave> : SpeltOrder<RecordLeave> {
  static constexpr std::string_view name = "RecordLeave";
};
template <>
struct Spelt<ApproveLeave> : SpeltOrder<ApproveLeave> {
  static constexpr std::string_view name = "ApproveLeave";
};
template <>
struct Spelt<RejectLeave> : SpeltOrder<RejectLeave> {
  static constexpr std::string_view name = "RejectLeave";
};
template <>
struct Spelt<WithdrawLeave> : SpeltOrder<WithdrawLeave> {
  static constexpr std::string_view name = "WithdrawLeave";
};
template <>
struct Spelt<CancelLeave> : SpeltOrder<CancelLeave> {
  static constexpr std::string_view name = "CancelLeave";
};
template <>
struct Spelt<ChangeLeave> : SpeltOrder<ChangeLeave> {
  static constexpr std::string_view name = "ChangeLeave";
};
template <>
struct Spelt<DecideChange> : SpeltOrder<DecideChange> {
  static constexpr std::string_view name = "DecideChange";
};
template <>
struct Spelt<DropChange> : SpeltOrder<DropChange> {
  static constexpr std::string_view name = "DropChange";
};
template <>
struct Spelt<CommentOnLeave> : SpeltOrder<CommentOnLeave> {
  static constexpr std::string_view name = "CommentOnLeave";
};

template <>
struct Spelt<LapseRequests> : SpeltOrder<LapseRequests> {
  static constexpr std::string_view name = "LapseRequests";
};
template <>
struct Spelt<SnoozeReminder> : SpeltOrder<SnoozeReminder> {
  static constexpr std::string_view name = "SnoozeReminder";
};
template <>
struct Spelt<RequestSeries> : SpeltOrder<RequestSeries> {
  static constexpr std::string_view name = "RequestSeries";
};
template <>
struct Spelt<AskTimeInLieu> : SpeltOrder<AskTimeInLieu> {
  static constexpr std::string_view name = "AskTimeInLieu";
};
template <>
struct Spelt<AnswerTimeInLieu> : SpeltOrder<AnswerTimeInLieu> {
  static constexpr std::string_view name = "AnswerTimeInLieu";
};
template <>
struct Spelt<WithdrawTimeInLieu> : SpeltOrder<WithdrawTimeInLieu> {
  static constexpr std::string_view name = "WithdrawTimeInLieu";
};

template <>
struct Spelt<AttachFile> : SpeltOrder<AttachFile> {
  static constexpr std::string_view name = "AttachFile";
};
template <>
struct Spelt<RemoveAttachment> : SpeltOrder<RemoveAttachment> {
  static constexpr std::string_view name = "RemoveAttachment";
};

template <std::size_t Index = 0>
Result<Command> read_named(std::string_view name, const boost::json::value& fields,
                           std::string accepted = {}) {
  if constexpr (Index < std::variant_size_v<Command>) {
    using One = Spelt<std::variant_alternative_t<Index, Command>>;
    if (name == One::name) return One::read(fields);
    accepted += (accepted.empty() ? "" : ", ") + std::string(One::name);
    return read_named<Index + 1>(name, fields, std::move(accepted));
  } else {
    return base::invalid("what_if.command_unknown",
                         {{"value", std::string(name.substr(0, 64))}, {"accepted", accepted}});
  }
}

bool adds(std::string_view name) { return name.ends_with("Added") || name == PersonHired::type; }

// Something new is named after what is said about it, so that the same file means the same.
void name_what_is_new(std::string_view name, boost::json::object& fields,
                      const std::string& content) {
  if (name == BalanceAdjusted::type && !fields.contains("adjustment"))
    fields["adjustment"] = to_string(AdjustmentId::from_name(content));
  if (name == "RequestLeave" && !fields.contains("request"))
    fields["request"] = to_string(RequestId::from_name(content));
  if (name == "AskTimeInLieu" && !fields.contains("credit"))
    fields["credit"] = to_string(AdjustmentId::from_name(content));
  if (name != "RecordLeave" || !fields.contains("leave")) return;
  if (boost::json::value& leave = fields["leave"]; leave.is_object())
    if (!leave.get_object().contains("request"))
      leave.get_object()["request"] = to_string(RequestId::from_name(content));
}

Result<Command> read_command(boost::json::value& value, const std::string& content,
                             NamesAsIds& names) {
  if (!value.is_object() || value.get_object().size() != 1)
    return base::invalid("what_if.command_shape");
  auto& member = *value.get_object().begin();
  const std::string name(member.key().data(), member.key().size());
  if (member.value().is_object()) {
    boost::json::object& fields = member.value().get_object();
    name_what_is_new(name, fields, content);
    TRY(names.resolve(fields, adds(name)));
  }
  return read_named(name, member.value());
}

}  // namespace

Result<std::vector<Command>> read_commands(std::string_view text,
                                           const Organisation& organisation) {
  boost::json::value all = TRY(json::parse(text, kFileLimits));
  if (!all.is_array()) return base::invalid("what_if.not_a_list");
  NamesAsIds names(organisation);
  std::vector<Command> commands;
  for (boost::json::value& value : all.get_array()) {
    const std::string content = std::to_string(commands.size()) + std::string(text);
    Result<Command> command = read_command(value, content, names);
    if (!command)
      return std::unexpected(
          std::move(command.error()).with("command", std::to_string(commands.size())));
    commands.push_back(std::move(*command));
  }
  return commands;
}

std::string command_json(const Command& command) {
  std::string text;
  json::Writer out(text);
  out.begin_object();
  std::visit(
      [&]<class One>(const One& one) {
        out.key(Spelt<One>::name);
        Spelt<One>::write(out, one);
      },
      command);
  out.end_object();
  return text;
}

}  // namespace daybook
