namespace CdscServer._1;

/// <summary>Remembers everything until the server ends. For trying things out.</summary>
internal sealed class MemoryStore : IStore
{
    public ITable<Client> Clients { get; } = new MemoryTable<Client>();

    public ITable<Credential> Credentials { get; } = new MemoryTable<Credential>();

    public ITable<Message> Messages { get; } = new MemoryTable<Message>();

    public ITable<Grant> Grants { get; } = new MemoryTable<Grant>();

    public ITable<SharedFile> Files { get; } = new MemoryTable<SharedFile>();

    public ITable<IssuedToken> Tokens { get; } = new MemoryTable<IssuedToken>();
}
