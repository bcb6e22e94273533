namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>
/// Messages and the replies to them. A reply of the type <c>request_update</c> tells the new status of the Message that it
/// answers, which itself may still show the old one.
/// </summary>
public sealed class CdsMessageHistory
{
    private readonly Dictionary<UriString, List<Message>> _replies = [];

    /// <summary>Sorts Messages into chains.</summary>
    /// <param name="messages">All that may belong to the chains of interest.</param>
    public CdsMessageHistory(IEnumerable<Message> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        foreach (Message message in messages)
        {
            if (message.PreviousUri is not { } previous)
            {
                continue;
            }

            if (!_replies.TryGetValue(previous, out List<Message>? replies))
            {
                _replies[previous] = replies = [];
            }

            replies.Add(message);
        }
    }

    /// <summary>The replies to a Message, the replies to these and so on, the oldest first. Each comes once, also when they form a circle.</summary>
    public IReadOnlyList<Message> RepliesTo(Message message) => RepliesTo(message, static _ => true);

    /// <summary>
    /// The status that a Message has in effect: that of the newest <c>request_update</c> among the replies, else its own. An
    /// update may itself be updated; what comes behind a reply of another type is about that reply.
    /// </summary>
    public MessageStatus StatusOf(Message message) =>
        RepliesTo(message, static reply => reply.Type == MessageType.RequestUpdate) is [.., var newest] ? newest.Status : message.Status;

    private List<Message> RepliesTo(Message message, Predicate<Message> isMeant)
    {
        ArgumentNullException.ThrowIfNull(message);
        var found = new List<Message>();
        var seen = new HashSet<UriString> { message.Uri };
        var open = new Queue<UriString>([message.Uri]);
        while (open.TryDequeue(out UriString uri))
        {
            foreach (Message reply in _replies.TryGetValue(uri, out List<Message>? replies) ? replies : [])
            {
                if (isMeant(reply) && seen.Add(reply.Uri))
                {
                    found.Add(reply);
                    open.Enqueue(reply.Uri);
                }
            }
        }

        found.Sort(Compare);
        return found;
    }

    private static int Compare(Message left, Message right)
    {
        int byTime = left.Created.CompareTo(right.Created);
        return byTime != 0 ? byTime : string.CompareOrdinal(left.MessageId, right.MessageId);
    }
}
