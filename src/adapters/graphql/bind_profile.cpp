// What is kept about a person besides work and leave.
#include "graphql/call.hpp"

#include "adapters/graphql/answer_order.hpp"
#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

void write_if_seen(const PersonRecord& record, const PersonalText& text, Call& call, Out& out) {
  const bool seen = sees_account(call.context<GraphqlContext>().viewer(), record);
  if (!seen || text.text.empty()) return out.null();
  out.string(text.text);
}

void answer_profile(const PersonRecord& record, Call& call, Out& out) {
  static const std::vector<ProfileField> none;
  const bool seen = sees_account(call.context<GraphqlContext>().viewer(), record);
  out.list(seen ? record.person.profile : none,
           [](const ProfileField& field, Out& item) { item.object(field); });
}

void bind_fields(Bindings& bindings) {
  bindings.field<PersonRecord>("Person", "employeeNumber",
                               [](const PersonRecord& record, Call& call, Out& out) {
                                 write_if_seen(record, record.person.employee_number, call, out);
                               });
  bindings.field<PersonRecord>("Person", "phone",
                               [](const PersonRecord& record, Call& call, Out& out) {
                                 write_if_seen(record, record.person.phone, call, out);
                               });
  bindings.field<PersonRecord>("Person", "profile", answer_profile);
  bindings.field<ProfileField>("ProfileField", "name",
                               [](const ProfileField& field, Out& out) { out.string(field.name); });
  bindings.field<ProfileField>("ProfileField", "text", [](const ProfileField& field, Out& out) {
    out.string(field.text.text);
  });
}

Result<SetPhone> phone_from(Call& call) {
  const auto person = TRY(optional_id<PersonId>(call.argument("personId"), "personId"));
  return SetPhone{{.person = person.value_or(call.context<GraphqlContext>().caller()),
                   .phone = {std::string(call.argument("phone").string())}}};
}

void answer_set_phone(const RootNode&, Call& call, Out& out) {
  answer_order(phone_from(call), call, out);
}

}  // namespace

Bindings bind_profile() {
  Bindings bindings;
  bind_fields(bindings);
  bindings.field<RootNode>("Mutation", "setPhone", answer_set_phone);
  return bindings;
}

}  // namespace daybook
