namespace Cdsc.CodeGen.Generated.Clients;

using global::System;
using global::System.Collections.Generic;
using global::System.Runtime.CompilerServices;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>Goes through Messages.</summary>
internal static class CdsMessages
{
    /// <summary>The longest chain that is followed.</summary>
    private const int MaximumChain = 1000;

    /// <summary>
    /// All Messages: the outstanding, the unread, the read. The first page starts three lists, each with links of its own
    /// that lead to pages with that list only.
    /// </summary>
    public static async IAsyncEnumerable<Message> EnumerateAsync(
        MessagesClient client, UriString uri, IReadOnlyList<string>? messageIds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ApiResponse<MessageListing> first = await client.ListMessagesAsync(uri, messageIds, cancellationToken).ConfigureAwait(false);
        (Func<MessageListing, IReadOnlyList<Message>> Items, Func<MessageListing, UriString?> Next)[] lists =
        [
            (static page => page.Outstanding, static page => page.OutstandingNext),
            (static page => page.Unread, static page => page.UnreadNext),
            (static page => page.Read, static page => page.ReadNext),
        ];

        // A Message that is read or answered meanwhile moves from one list to another.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((Func<MessageListing, IReadOnlyList<Message>> items, Func<MessageListing, UriString?> next) in lists)
        {
            IAsyncEnumerable<Message> list = ApiPaging.EnumerateAsync(
                _ => Task.FromResult(first),
                (link, token) => client.ListMessagesAsync(link, null, token),
                items,
                next,
                static message => message.MessageId,
                cancellationToken);
            await foreach (Message message in list.ConfigureAwait(false))
            {
                if (seen.Add(message.MessageId))
                {
                    yield return message;
                }
            }
        }
    }

    /// <summary>The Message that a Message answers, the one that this answers and so on.</summary>
    /// <exception cref="ApiException">The chain is a circle, or very long.</exception>
    public static async IAsyncEnumerable<Message> EnumeratePreviousAsync(
        MessagesClient client, Message message, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<UriString> { message.Uri };
        UriString? link = message.PreviousUri;
        while (link is { } previous)
        {
            if (!seen.Add(previous))
            {
                throw new ApiException("The Messages answer each other in a circle.");
            }

            if (seen.Count > MaximumChain)
            {
                throw new ApiException($"The chain of Messages is longer than {MaximumChain}.");
            }

            ApiResponse<Message> response = await client.GetMessageAsync(previous, cancellationToken).ConfigureAwait(false);
            yield return response.Value;
            link = response.Value.PreviousUri;
        }
    }
}
