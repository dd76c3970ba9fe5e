// Files of requests over HTTP.
//
//   POST /files?request=ID&name=sick%20note.pdf[&id=ID]   the file is the body, its kind the
//   Content-Type: 201 {"id","name","mediaType","size","url"}. With an id of the sender's, a retry
//   is answered like the first time. GET /files/<request>/<id>                             the file
//
// Who is signed in is found as for the API; refusals have the shape of http/problem.hpp.
#pragma once
#include <functional>
#include <optional>

#include "http/message.hpp"

#include "application/caller.hpp"
#include "application/files/attach_file.hpp"

namespace daybook {

class AttachmentEndpoint {
 public:
  using Authenticate = std::function<std::optional<Caller>(const http::Request&)>;

  // What is given outlives the endpoint.
  AttachmentEndpoint(const FilePorts& ports, IdSource& ids, Authenticate authenticate)
      : ports_(ports), ids_(ids), authenticate_(std::move(authenticate)) {}

  // Both wait for a disk.
  http::Response post(const http::Request& request);
  http::Response get(const http::Request& request);

 private:
  Result<FileToAttach> file_from(const http::Request& request);
  Result<http::Response> load(const Caller& caller, std::string_view address);

  FilePorts ports_;
  IdSource& ids_;
  Authenticate authenticate_;
};

}  // namespace daybook
