#include "adapters/attachments/attachment_endpoint.hpp"

#include "http/problem.hpp"
#include "http/uri.hpp"
#include "json/writer.hpp"

#include "application/messages/message.hpp"
#include "application/queries/today.hpp"

namespace daybook {
namespace {

constexpr std::string_view kPrefix = "/files/";

http::Response refusal(const base::Error& error) {
  return http::problem(http::status_of(error.code), error.rule, message_of(error), error.facts);
}

http::Response nobody() { return http::problem(401, "session.missing", "Sign in first."); }

std::string url_of(RequestId request, AttachmentId id) {
  return std::string(kPrefix) + to_string(request) + "/" + to_string(id);
}

std::string attachment_json(RequestId request, const Attachment& attachment) {
  std::string body;
  json::Writer out(body);
  out.begin_object();
  out.key("id"), out.string(to_string(attachment.id));
  out.key("name"), out.string(attachment.name.text);
  out.key("mediaType"), out.string(media_type_text(attachment.media_type));
  out.key("size"), out.number(static_cast<std::int64_t>(attachment.bytes));
  out.key("url"), out.string(url_of(request, attachment.id));
  out.end_object();
  return body;
}

// A name for old programs, and the whole name for all others (RFC 6266). Nothing that is in it can
// end the quotes or the line.
std::string disposition_of(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    const bool is_plain = c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '%';
    plain += is_plain ? c : '_';
  }
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + http::percent_encoded(name);
}

// Never shown as a page of ours, whatever is in it, and kept by nobody on the way. Of every answer
// the transport says that it is to be taken as what it is called (nosniff).
http::Response file_response(const Attachment& attachment, std::string bytes) {
  return {200,
          {{"Content-Type", media_type_text(attachment.media_type)},
           {"Content-Disposition", disposition_of(attachment.name.text)},
           {"Content-Security-Policy", "default-src 'none'; sandbox"},
           {"Cross-Origin-Resource-Policy", "same-origin"},
           {"Cache-Control", "private, no-store"}},
          std::move(bytes)};
}

}  // namespace

Result<FileToAttach> AttachmentEndpoint::file_from(const http::Request& request) {
  const auto request_id = http::query_value(request.query, "request");
  const auto id = http::query_value(request.query, "id");
  return FileToAttach{.attachment = id ? TRY(AttachmentId::parse(*id)) : AttachmentId{ids_.next()},
                      .request = TRY(RequestId::parse(request_id.value_or(""))),
                      .name = http::query_value(request.query, "name").value_or(""),
                      .declared_type = request.header("Content-Type"),
                      .bytes = request.body};
}

http::Response AttachmentEndpoint::post(const http::Request& request) {
  const auto caller = authenticate_(request);
  if (!caller) return nobody();
  const auto file = file_from(request);
  if (!file) return refusal(file.error());
  const auto attached = attach_file(ports_, *caller, *file);
  if (!attached) return refusal(attached.error());
  http::Response response = http::json_response(201, attachment_json(file->request, *attached));
  response.headers.set("Cache-Control", "no-store");
  return response;
}

Result<http::Response> AttachmentEndpoint::load(const Caller& caller, std::string_view address) {
  const std::size_t slash = std::min(address.find('/'), address.size());
  const auto request = RequestId::parse(address.substr(0, slash));
  const auto id = AttachmentId::parse(address.substr(std::min(slash + 1, address.size())));
  if (!request || !id) return base::not_found("attachment.not_found");
  const View view = TRY(ports_.host.view(caller.org));
  const Viewer viewer{*view, caller.person, today_of(*view, caller.person, ports_.clock)};
  const FoundAttachment found = TRY(find_attachment(viewer, *request, *id));
  return file_response(found.attachment,
                       TRY(ports_.files.get(caller.org, found.owner, found.attachment.file)));
}

http::Response AttachmentEndpoint::get(const http::Request& request) {
  const auto caller = authenticate_(request);
  if (!caller) return nobody();
  auto loaded = load(*caller, std::string_view(request.path).substr(kPrefix.size()));
  return loaded ? *std::move(loaded) : refusal(loaded.error());
}

}  // namespace daybook
