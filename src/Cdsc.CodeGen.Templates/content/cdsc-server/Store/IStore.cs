namespace CdscServer._1;

/// <summary>
/// All that the server remembers. Everything belongs to a registration: its Clients see one another's things, and nothing
/// of other registrations. Implement it over your database, and keep secrets encrypted there.
/// </summary>
internal interface IStore
{
    ITable<Client> Clients { get; }

    ITable<Credential> Credentials { get; }

    ITable<Message> Messages { get; }

    ITable<Grant> Grants { get; }

    ITable<SharedFile> Files { get; }

    ITable<IssuedToken> Tokens { get; }
}
