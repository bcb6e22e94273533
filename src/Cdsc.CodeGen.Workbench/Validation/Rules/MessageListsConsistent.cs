using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Each list of Messages has what belongs into it.</summary>
internal sealed class MessageListsConsistent() : DocumentRule("message-lists-consistent")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        foreach (ObjectNode page in documents.Of("MessageListing"))
        {
            foreach (ObjectNode message in page.Objects("outstanding").Where(message => message.GetString("status") is not ("open" or "pending")))
            {
                yield return new Breach(message.Place("status"), "what is outstanding is open or pending");
            }

            foreach (ObjectNode message in page.Objects("unread").Where(message => message.GetFlag("read")).Concat(page.Objects("read").Where(message => !message.GetFlag("read"))))
            {
                yield return new Breach(message.Place("read"), "'read' of the Message doesn't fit its list");
            }
        }

        IEnumerable<ObjectNode> all = documents.Of("MessageListing").SelectMany(page => page.Objects("outstanding").Concat(page.Objects("unread")).Concat(page.Objects("read")));
        foreach (IGrouping<string?, ObjectNode> same in all.GroupBy(message => message.GetString("message_id"), StringComparer.Ordinal))
        {
            foreach (ObjectNode other in same.Skip(1).Where(other => !Nodes.AreSame(other, same.First())))
            {
                yield return new Breach(other.Place("message_id"), $"the Message '{same.Key}' has other content elsewhere");
            }
        }
    }
}
