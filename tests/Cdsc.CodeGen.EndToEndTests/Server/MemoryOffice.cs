using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>What the people of the server do, whose part the test plays as well: they write messages, share files and decide.</summary>
internal sealed class MemoryOffice(MemoryState state, ServerLinks links, ApiRequestContext context)
{
    /// <summary>Tells a registration something.</summary>
    public Message Notify(string registrationId, string name, string description, UriString? related = null, MessageRelatedType? relatedType = null) =>
        Send(registrationId, MessageType.Notification, MessageStatus.Complete, name, description, message => new Message(message)
        {
            RelatedUri = related is { } uri ? new Optional<UriString?>(uri) : default,
            RelatedType = relatedType,
        });

    /// <summary>Puts changes on the list of what is looked at.</summary>
    public Message AskForReview(string registrationId, string clientId, IReadOnlyList<ClientUpdateRequest> updates) =>
        Send(registrationId, MessageType.FieldChanges, MessageStatus.Pending, "Changes under review", "Your changes are being looked at.", message => new Message(message)
        {
            UpdatesRequested = updates,
            RelatedUri = new Optional<UriString?>(links.GetClient(context, clientId)),
            RelatedType = MessageRelatedType.Client,
        });

    /// <summary>Asks a registration for something.</summary>
    public Message Ask(string registrationId, string name, string description, params ClientUpdateRequest[] items) =>
        Send(registrationId, MessageType.ServerRequest, MessageStatus.Open, name, description, message => new Message(message) { UpdatesRequested = items });

    /// <summary>Answers a message of a registration, or one before, with what has become of it.</summary>
    public Message Update(string messageId, MessageStatus status, string description)
    {
        lock (state.Gate)
        {
            Stored<Message> previous = state.Messages[messageId];
            return Send(previous.RegistrationId, MessageType.RequestUpdate, status, "Your request", description, message => new Message(message)
            {
                PreviousUri = links.GetMessage(context, messageId),
            });
        }
    }

    /// <summary>Shares files with a Client that registered for them, by a Grant.</summary>
    public Grant Share(string clientId, params (string Name, string MimeType, byte[] Content)[] files)
    {
        lock (state.Gate)
        {
            var details = new List<AuthorizationDetail>();
            foreach ((string name, string mimeType, byte[] content) in files)
            {
                string id = state.NextId("file");
                state.Files.Add(id, new StoredFile(
                    new ServerProvidedFile
                    {
                        FileId = id,
                        Uri = MemoryLinks.None,
                        Created = state.Now,
                        Modified = state.Now,
                        MimeType = mimeType,
                        Size = content.Length,
                        Name = name,
                        Description = "",
                        DownloadUri = MemoryLinks.None,
                    },
                    content));
                details.Add(Detail(MemoryScopes.Files, ("file_id", id)));
            }

            return Give(clientId, GrantStatus.Active, MemoryScopes.Files, MemoryScopes.Files, details);
        }
    }

    /// <summary>Gives a Client access.</summary>
    /// <param name="clientId">The Client.</param>
    /// <param name="status">The status.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="enabledScope">The part of it that is enabled; with none of it, the details aren't either.</param>
    /// <param name="details">The authorization details.</param>
    public Grant Give(string clientId, GrantStatus status, string scope, string enabledScope, IReadOnlyList<AuthorizationDetail> details)
    {
        lock (state.Gate)
        {
            var grant = new Grant
            {
                GrantId = state.NextId("grant"),
                Uri = MemoryLinks.None,
                Replacing = [],
                ReplacedBy = [],
                Parent = null,
                Children = [],
                Created = state.Now,
                Modified = state.Now,
                NotBefore = null,
                NotAfter = null,
                Eta = null,
                Expires = null,
                Status = status,
                ClientId = clientId,
                Scope = scope,
                AuthorizationDetails = details,
                States = [],
                ReceiptConfirmations = [],
                EnabledScope = enabledScope,
                EnabledAuthorizationDetails = enabledScope.Length == 0 ? [] : details,
            };
            state.Grants.Add(grant.GrantId, new Stored<Grant>(state.Clients[clientId].RegistrationId, grant));
            return grant.At(links, context);
        }
    }

    /// <summary>An authorization detail with members that are texts.</summary>
    public static AuthorizationDetail Detail(string type, params (string Name, string Value)[] members) => new()
    {
        Type = type,
        AdditionalMembers = members.ToDictionary(member => member.Name, member => Json.Of(member.Value), StringComparer.Ordinal),
    };

    private Message Send(
        string registrationId, MessageType type, MessageStatus status, string name, string description, Func<Message, Message> complete)
    {
        lock (state.Gate)
        {
            Message message = complete(new Message
            {
                MessageId = state.NextId("message"),
                Uri = MemoryLinks.None,
                PreviousUri = null,
                Type = type,
                Read = false,
                Creator = null,
                Created = state.Now,
                Modified = state.Now,
                Status = status,
                Name = name,
                Description = description,
            });
            state.Messages.Add(message.MessageId, new Stored<Message>(registrationId, message));
            return message.At(links, context);
        }
    }
}
