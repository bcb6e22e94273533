namespace CdscServer._1;

/// <summary>A table in memory, for several threads at once.</summary>
internal sealed class MemoryTable<T> : ITable<T>
    where T : class
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, Stored<T>> _items = new(StringComparer.Ordinal);

    public ValueTask<Stored<T>?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return new(_items.GetValueOrDefault(id));
        }
    }

    public ValueTask<IReadOnlyList<T>> ListAsync(string registrationId, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return new([.. _items.Values.Where(item => item.RegistrationId == registrationId).Select(item => item.Value).Reverse()]);
        }
    }

    public ValueTask AddAsync(string registrationId, string id, T value, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _items.Add(id, new Stored<T>(registrationId, value));
            return default;
        }
    }

    public ValueTask<T?> UpdateAsync(string registrationId, string id, Func<T, T> change, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_items.TryGetValue(id, out Stored<T>? item) || item.RegistrationId != registrationId)
            {
                return default;
            }

            T changed = change(item.Value);
            _items[id] = item with { Value = changed };
            return new(changed);
        }
    }

    public ValueTask RemoveAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _items.Remove(id);
            return default;
        }
    }
}
