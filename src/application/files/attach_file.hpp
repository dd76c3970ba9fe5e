// Putting a file to a request, and getting it back.
#pragma once
#include "application/caller.hpp"
#include "application/host/organisation_host.hpp"
#include "application/ports/file_storage.hpp"
#include "application/queries/viewer.hpp"

namespace daybook {

struct FilePorts {
  OrganisationHost& host;
  FileStorage& files;
  Clock& clock;
};

struct FileToAttach {
  AttachmentId attachment;  // chosen by the sender, so that a retry names the same
  RequestId request;
  std::string name;
  std::string_view declared_type;
  std::string_view bytes;
};

// The bytes are durable before the log tells of them. Refuses as permit and decide do, and with
// "attachment.type_unknown" and "attachment.type_differs".
Result<Attachment> attach_file(const FilePorts& ports, const Caller& caller,
                               const FileToAttach& file);

struct FoundAttachment {
  PersonId owner;
  Attachment attachment;
};
// "attachment.not_found", also for what the viewer may not see.
Result<FoundAttachment> find_attachment(const Viewer& viewer, RequestId request, AttachmentId id);

}  // namespace daybook
